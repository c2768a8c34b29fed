package dev.cairn.library;

import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Problem;
import dev.cairn.roadmap.Reading;
import dev.cairn.roadmap.Resource;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.Section;
import dev.cairn.roadmap.Topic;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a reading as an indented list for people: "-" a topic, "*" a project, "@" a resource, "!" a tip, "&gt;" a step of the
 * timetable, "#" a section, quotes around descriptions, "?" a problem.
 */
public final class OutlineText {
    private final StringBuilder text = new StringBuilder();

    private OutlineText() {}

    /** Without the roadmap's title and id; of a file that could not be read at all, its problems. */
    public static String of(Reading reading) {
        OutlineText outline = new OutlineText();
        if (reading.roadmap() != null) {
            outline.roadmap(reading.roadmap());
        }
        reading.problems().forEach(outline::problem);
        return outline.text.toString();
    }

    private void roadmap(Roadmap roadmap) {
        description(0, roadmap.description());
        roadmap.prerequisites().forEach(prerequisite -> line(0, "needs " + prerequisite));
        if (roadmap.duration() != null) {
            line(0, "takes " + roadmap.duration());
        }
        roadmap.phases().forEach(this::phase);
        roadmap.tracks().forEach(track -> section(0, "track", track));
        roadmap.parts().forEach(part -> section(0, "part", part));
        resources(0, roadmap.resources());
        roadmap.path().forEach(step -> line(0, "> " + (step.when() == null ? "" : step.when() + ": ") + step.what()));
        tips(0, roadmap.tips());
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line.replace("\n", "\\n")).append('\n');
    }

    private void description(int depth, @Nullable String description) {
        if (description != null) {
            line(depth, '"' + description + '"');
        }
    }

    private void phase(Phase phase) {
        line(
                0,
                "phase" + (phase.number() == null ? "" : " " + phase.number()) + ": " + phase.title()
                        + inParentheses(phase.duration()));
        description(1, phase.description());
        phase.topics().forEach(topic -> topic(1, "-", topic));
        phase.projects().forEach(project -> topic(1, "*", project));
        resources(1, phase.resources());
        tips(1, phase.tips());
        phase.sections().forEach(section -> section(1, "#", section));
    }

    private void section(int depth, String mark, Section section) {
        line(
                depth,
                mark + " " + (section.when() == null ? "" : section.when() + ": ") + section.title()
                        + inParentheses(section.duration()));
        description(depth + 1, section.description());
        section.topics().forEach(topic -> topic(depth + 1, "-", topic));
        section.projects().forEach(project -> topic(depth + 1, "*", project));
        resources(depth + 1, section.resources());
        tips(depth + 1, section.tips());
        section.sections().forEach(below -> section(depth + 1, "#", below));
    }

    private void topic(int depth, String mark, Topic topic) {
        line(
                depth,
                mark + " " + (topic.done() ? "[x] " : "") + topic.title()
                        + (topic.detail() == null ? "" : " | " + topic.detail())
                        + (topic.url() == null ? "" : " <" + topic.url() + ">"));
        topic.topics().forEach(below -> topic(depth + 1, mark, below));
        resources(depth + 1, topic.resources());
    }

    private void resources(int depth, List<Resource> resources) {
        resources.forEach(resource -> line(
                depth,
                "@ " + resource.title()
                        + inParentheses(
                                resource.kind() == null
                                        ? null
                                        : resource.kind().name().toLowerCase(Locale.ROOT))
                        + (resource.url() == null ? "" : " <" + resource.url() + ">")));
    }

    private void tips(int depth, List<String> tips) {
        tips.forEach(tip -> line(depth, "! " + tip));
    }

    private void problem(Problem problem) {
        line(
                0,
                "? " + problem.severity().name().toLowerCase(Locale.ROOT) + " " + problem.line() + ":"
                        + problem.column() + " " + problem.message());
    }

    private static String inParentheses(@Nullable String text) {
        return text == null ? "" : " (" + text + ")";
    }
}
