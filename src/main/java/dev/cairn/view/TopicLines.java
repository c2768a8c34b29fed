package dev.cairn.view;

import dev.cairn.progress.Standing;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Outline;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import dev.cairn.roadmap.Section;
import dev.cairn.roadmap.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import net.dv8tion.jda.api.components.selections.SelectOption;
import org.jspecify.annotations.Nullable;

/** Writes a phase's topics out, one a line, with its state behind each. */
public final class TopicLines {
    private static final int OPTION = 100;

    private final Map<String, Place> places = new HashMap<>();
    private final Standing standing;
    private final Mark menu;
    private final List<Line> lines = new ArrayList<>();

    private TopicLines(Entry entry, Standing standing, Mark menu) {
        this.standing = standing;
        this.menu = menu;
        entry.places().forEach(place -> places.put(place.topic().key(), place));
    }

    /**
     * A phase's topics and projects under the headings of its sections.
     *
     * @param menu what the menu of these lines brings topics into; it shows as picked what is there already
     */
    public static List<Line> ofPhase(Entry entry, int position, Standing standing, Mark menu) {
        Phase phase = entry.roadmap().phases().get(position);
        TopicLines writer = new TopicLines(entry, standing, menu);
        writer.topics(phase.topics(), 0);
        writer.sections(phase.sections(), Line::heading);
        writer.projects(phase.projects(), Line::heading);
        return writer.lines;
    }

    /** The topics of a track or part, under the headings of their sections. */
    public static List<Line> ofSection(Entry entry, Section section, Standing standing) {
        TopicLines writer = new TopicLines(entry, standing, Mark.DONE);
        writer.topics(section.topics(), 0);
        writer.sections(section.sections(), Line::heading);
        writer.projects(section.projects(), Line::heading);
        return writer.lines;
    }

    private void sections(List<Section> sections, Function<String, Line> heading) {
        for (Section section : sections) {
            int before = lines.size();
            lines.add(heading.apply(heading(section)));
            if (section.description() != null) {
                lines.add(Line.plain(Text.inert(section.description())));
            }
            topics(section.topics(), 0);
            sections(section.sections(), Line::subheading);
            projects(section.projects(), Line::subheading);
            section.tips().forEach(tip -> lines.add(Line.plain("- Tip: " + Text.inert(tip))));
            if (lines.size() == before + 1) {
                lines.remove(before); // it holds resources only, which are listed apart
            }
        }
    }

    private static String heading(Section section) {
        String title = Text.inert(section.title());
        String when = section.when() == null ? title : Text.inert(section.when()) + ": " + title;
        return section.duration() == null ? when : when + " (" + Text.inert(section.duration()) + ")";
    }

    private void projects(List<Topic> projects, Function<String, Line> heading) {
        if (!projects.isEmpty()) {
            lines.add(heading.apply("Projects"));
            topics(projects, 0);
        }
    }

    private void topics(List<Topic> topics, int depth) {
        for (Topic topic : topics) {
            String text = "  ".repeat(depth) + "- " + described(topic);
            @Nullable Place place = places.get(topic.key());
            if (place == null || !topic.isLeaf()) {
                lines.add(Line.plain(text + markOf(topic)));
            } else {
                lines.add(Line.pickable(text + Mark.sign(standing.of(place)), option(place)));
            }
            topics(topic.topics(), depth + 1);
        }
    }

    /** A topic with subtopics is as far as they are. */
    private String markOf(Topic parent) {
        List<Place> leaves = Outline.leaves(parent)
                .map(leaf -> places.get(leaf.key()))
                .filter(Objects::nonNull)
                .toList();
        State state = standing.of(leaves);
        return state.isAhead() ? "" : Mark.sign(state);
    }

    private static String described(Topic topic) {
        String title = topic.url() == null ? Text.inert(topic.title()) : Text.link(topic.title(), topic.url());
        return topic.detail() == null ? title : title + ": " + Text.inert(topic.detail());
    }

    private SelectOption option(Place place) {
        State state = standing.of(place);
        SelectOption option = SelectOption.of(Text.cut(place.topic().title(), OPTION), Long.toString(place.number()))
                .withDefault(state == menu.state());
        return state == State.OPEN || state == menu.state()
                ? option
                : option.withDescription(Mark.of(state).word());
    }
}
