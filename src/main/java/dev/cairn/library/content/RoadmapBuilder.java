package dev.cairn.library.content;

import dev.cairn.library.content.Draft.Level;
import dev.cairn.library.frontmatter.FrontMatter;
import dev.cairn.library.outline.Block;
import dev.cairn.library.outline.Heading;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.plan.LabelHeadings;
import dev.cairn.library.plan.Plan;
import dev.cairn.library.text.Place;
import dev.cairn.library.text.Plain;
import dev.cairn.library.text.Problems;
import dev.cairn.library.text.Slug;
import dev.cairn.library.words.HeadingTitle;
import dev.cairn.library.words.Sense;
import dev.cairn.library.words.Sense.Role;
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
public final class RoadmapBuilder {
    /** Headings of these roles hold what is said about the roadmap as a whole. */
    private static final Set<Role> OF_THE_ROADMAP = EnumSet.of(
            Role.TIPS, Role.DESCRIPTION, Role.GOALS, Role.PREREQUISITES, Role.DURATION, Role.PATH, Role.CONTENTS);

    /** What a part holds if its heading says so. */
    private static final Set<Role> OF_A_PART = EnumSet.of(Role.RESOURCES, Role.PROJECTS, Role.META);

    private final Plan plan;
    private final FrontMatter frontMatter;
    private final Problems problems;
    private final TopicKeys keys = new TopicKeys();
    private final Draft roadmap = new Draft(Level.ROADMAP);
    private final List<Phase> phases = new ArrayList<>();
    private final List<Section> tracks = new ArrayList<>();
    private final List<Section> parts = new ArrayList<>();

    private RoadmapBuilder(Plan plan, FrontMatter frontMatter, Problems problems) {
        this.plan = plan;
        this.frontMatter = frontMatter;
        this.problems = problems;
    }

    /** The roadmap; the file name stands in for an id and a title that the file does not give. */
    public static Roadmap build(String fileName, FrontMatter frontMatter, Plan plan, Problems problems) {
        RoadmapBuilder builder = new RoadmapBuilder(plan, frontMatter, problems);
        Optional<Heading> title = plan.title();
        frontMatter.text("description").ifPresent(builder.roadmap.description::add);
        String name = fileName.replaceFirst("\\.[^.]+$", "");
        String named = title.map(heading -> heading.text().line()).orElse(name);
        builder.read(LabelHeadings.of(plan), title, named);
        return FormerNames.in(builder.roadmap(name, named), frontMatter, problems);
    }

    private void read(Heading outline, Optional<Heading> title, String name) {
        if (plan.phases().isEmpty()) {
            whole(outline, title, name);
        } else {
            readOwn(outline);
        }
        outline.headings().forEach(heading -> top(heading, title));
        if (phases.isEmpty()) {
            problems.warn(Place.START, "0 phases: no heading like \"## Phase 1: Title\" was found");
        }
    }

    /** Without phases, what stands above all headings is the only one. */
    private void whole(Heading outline, Optional<Heading> title, String name) {
        List<Block> own = Stream.concat(Stream.of(outline), title.stream())
                .flatMap(heading -> heading.blocks().stream())
                .toList();
        if (own.stream().anyMatch(Block::isListed)) {
            Heading all = Heading.of(Place.START, 1, RichText.plain(name), null, own);
            phase(all);
        } else {
            readOwn(outline);
        }
    }

    private void top(Heading heading, Optional<Heading> title) {
        if (plan.isPhase(heading)) {
            phase(heading);
        } else if (plan.holdsPhases(heading)
                || title.filter(named -> named.place().equals(heading.place())).isPresent()) {
            readOwn(heading);
            heading.headings().forEach(below -> top(below, title));
        } else {
            other(heading);
        }
    }

    private Roadmap roadmap(String name, String title) {
        String id = id(name);
        return new Roadmap(
                id,
                formerIds(id),
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

    /** Also what other programs keep under that name, such as addresses of a site's earlier pages, does no harm as ids. */
    private List<String> formerIds(String id) {
        return frontMatter.list("aliases").stream()
                .map(alias -> Slug.of(alias, Roadmap.MAX_ID))
                .filter(alias -> !alias.equals(id))
                .distinct()
                .toList();
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

    private void phase(Heading heading) {
        Draft draft = new Draft(Level.SECTION);
        HeadingTitle title = heading.title();
        Sense sense = heading.sense().filter(named -> named.is(Role.PROJECTS)).orElse(Sense.TOPICS);
        SectionReader reader = new SectionReader(title.keyName(), keys, problems);
        reader.read(heading, sense, draft);
        if (draft.holdsOnlyWords() || (title.number() == null && !draft.holdsTopics())) {
            reader.topic(heading, draft);
        }
        phases.add(draft.phase(title));
    }

    private void other(Heading heading) {
        Sense sense = heading.sense().orElse(Sense.TOPICS);
        boolean general = sense.is(Role.RESOURCES) && sense.kinds().isEmpty();
        if (general || OF_THE_ROADMAP.contains(sense.role())) {
            read(heading, sense);
        } else if (sense.is(Role.TRACKS) && !heading.headings().isEmpty()) {
            readOwn(heading);
            heading.headings().forEach(this::track);
        } else {
            parts.add(section(heading, OF_A_PART.contains(sense.role()) ? sense : Sense.TOPICS));
        }
    }

    private void track(Heading heading) {
        if (heading.sense().isPresent()) {
            other(heading);
        } else {
            tracks.add(section(heading, Sense.TOPICS));
        }
    }

    private Section section(Heading heading, Sense sense) {
        Draft draft = new Draft(Level.SECTION);
        new SectionReader(heading.title().title(), keys, problems).read(heading, sense, draft);
        return draft.section(heading.title());
    }

    /** Reads what stands between a heading and the next one as words about the roadmap. */
    private void readOwn(Heading heading) {
        read(heading.with(heading.blocks(), List.of()), Sense.DESCRIPTION);
    }

    private void read(Heading heading, Sense sense) {
        new SectionReader("", keys, problems).read(heading, sense, roadmap);
    }
}
