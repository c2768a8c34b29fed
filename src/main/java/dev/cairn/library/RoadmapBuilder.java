package dev.cairn.library;

import dev.cairn.library.Draft.Level;
import dev.cairn.library.HeadingTitle.Mark;
import dev.cairn.library.Sense.Role;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a roadmap of an outline and its front matter: tells phases, tracks and parts apart, and has each one read. */
final class RoadmapBuilder {
    /** Headings that rank or number themselves without a word such as "Phase" must be two to be phases. */
    private static final int FEWEST_IN_A_ROW = 2;

    /** Headings of these roles hold what is said about the roadmap as a whole. */
    private static final Set<Role> OF_THE_ROADMAP = EnumSet.of(
            Role.TIPS,
            Role.DESCRIPTION,
            Role.GOALS,
            Role.PREREQUISITES,
            Role.DURATION,
            Role.PATH,
            Role.CONTENTS,
            Role.PROGRESS,
            Role.ASIDE);

    private final FrontMatter frontMatter;
    private final Problems problems;
    private final TopicKeys keys = new TopicKeys();
    private final Draft roadmap = new Draft(Level.ROADMAP);
    private final List<Phase> phases = new ArrayList<>();
    private final List<Section> tracks = new ArrayList<>();
    private final List<Section> parts = new ArrayList<>();

    private RoadmapBuilder(FrontMatter frontMatter, Problems problems) {
        this.frontMatter = frontMatter;
        this.problems = problems;
    }

    /** The roadmap; the file name stands in for an id and a title that the file does not give. */
    static Roadmap build(String fileName, FrontMatter frontMatter, Heading outline, Problems problems) {
        RoadmapBuilder builder = new RoadmapBuilder(frontMatter, problems);
        Optional<Heading> title =
                outline.headings().stream().filter(RoadmapBuilder::isTitle).findFirst();
        builder.read(outline, title);
        String name = fileName.replaceFirst("\\.[^.]+$", "");
        return builder.roadmap(name, title.map(heading -> heading.text().line()).orElse(name));
    }

    private void read(Heading outline, Optional<Heading> title) {
        frontMatter.text("description").ifPresent(roadmap.description::add);
        readOwn(outline);
        title.ifPresent(this::readOwn);
        readTop(outline.headings().stream()
                .flatMap(heading ->
                        title.equals(Optional.of(heading)) ? heading.headings().stream() : Stream.of(heading))
                .toList());
        if (phases.isEmpty()) {
            problems.warn(Place.START, "0 phases: no heading like \"## Phase 1: Title\" was found");
        }
    }

    private Roadmap roadmap(String name, String title) {
        return new Roadmap(
                id(name),
                List.of(),
                frontMatter.number("order", "weight", "sidebar_position").orElse(Integer.MAX_VALUE),
                Plain.title(frontMatter.text("title").orElse(title)),
                roadmap.text(),
                frontMatter.text("difficulty", "level").orElse(null),
                roadmap.durationOr(
                        frontMatter.text("duration", "estimated_time").orElse(null)),
                Stream.concat(frontMatter.list("prerequisites").stream(), roadmap.prerequisites.stream())
                        .toList(),
                frontMatter.list("tags"),
                phases,
                tracks,
                parts,
                roadmap.resources,
                roadmap.path,
                roadmap.tips);
    }

    private static boolean isTitle(Heading heading) {
        Mark mark = HeadingTitle.of(heading.text().line()).mark();
        return heading.level() == 1 && !heading.text().isEmpty() && mark != Mark.WORD && mark != Mark.TIME;
    }

    private String id(String fileName) {
        Optional<String> given = frontMatter.text("id");
        String id = Slug.of(given.orElse(fileName), Roadmap.MAX_ID);
        if (given.isPresent() && !given.get().equals(id)) {
            problems.warn(
                    frontMatter.placeOf("id"),
                    "an id is at most " + Roadmap.MAX_ID + " small letters, digits and hyphens; assumed \"" + id
                            + "\"");
        }
        return id;
    }

    private void readTop(List<Heading> headings) {
        Set<Mark> ofPhases = marksOfPhases(headings.stream()
                .map(heading -> HeadingTitle.of(heading.text().line()).mark())
                .toList());
        for (Heading heading : headings) {
            HeadingTitle title = HeadingTitle.of(heading.text().line());
            if (ofPhases.contains(title.mark())) {
                phase(title, heading);
            } else {
                other(title, heading);
            }
        }
    }

    private static Set<Mark> marksOfPhases(List<Mark> marks) {
        if (marks.contains(Mark.WORD) || marks.contains(Mark.TIME)) {
            return EnumSet.of(Mark.WORD, Mark.TIME);
        }
        return Stream.of(Mark.LEVEL, Mark.NUMBER)
                .filter(mark -> marks.stream().filter(mark::equals).count() >= FEWEST_IN_A_ROW)
                .findFirst()
                .<Set<Mark>>map(EnumSet::of)
                .orElse(EnumSet.noneOf(Mark.class));
    }

    private void phase(HeadingTitle title, Heading heading) {
        Draft draft = new Draft(Level.SECTION);
        Sense sense =
                Sense.of(title.title()).filter(named -> named.is(Role.PROJECTS)).orElse(Sense.TOPICS);
        new SectionReader(title.keyName(), keys, problems).read(heading, sense, draft);
        phases.add(draft.phase(title));
    }

    private void other(HeadingTitle title, Heading heading) {
        Sense sense = Sense.of(title.title()).orElse(Sense.TOPICS);
        boolean general = sense.is(Role.RESOURCES) && sense.kinds().isEmpty();
        if (general || OF_THE_ROADMAP.contains(sense.role())) {
            read(heading, sense);
        } else if (sense.is(Role.TRACKS) && !heading.headings().isEmpty()) {
            readOwn(heading);
            heading.headings().forEach(this::track);
        } else {
            boolean announced = sense.is(Role.RESOURCES) || sense.is(Role.PROJECTS);
            parts.add(section(title, heading, announced ? sense : Sense.TOPICS));
        }
    }

    private void track(Heading heading) {
        HeadingTitle title = HeadingTitle.of(heading.text().line());
        if (Sense.of(title.title()).isPresent()) {
            other(title, heading);
        } else {
            tracks.add(section(title, heading, Sense.TOPICS));
        }
    }

    private Section section(HeadingTitle title, Heading heading, Sense sense) {
        Draft draft = new Draft(Level.SECTION);
        new SectionReader(title.title(), keys, problems).read(heading, sense, draft);
        return draft.section(title);
    }

    /** Reads what stands between a heading and the next one as words about the roadmap. */
    private void readOwn(Heading heading) {
        read(heading.with(heading.blocks(), List.of()), Sense.DESCRIPTION);
    }

    private void read(Heading heading, Sense sense) {
        new SectionReader("", keys, problems).read(heading, sense, roadmap);
    }
}
