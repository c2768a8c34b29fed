package dev.cairn.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a roadmap that is studied as a whole.
 *
 * @param number as printed in the file, such as "3"; null where the file numbers nothing
 * @param title without number, duration, emoji and markup
 * @param duration as written in the file, such as "8-10 weeks" or "Ongoing"
 */
public record Phase(
        @Nullable String number,
        String title,
        @Nullable String duration,
        @Nullable String description,
        List<Topic> topics,
        List<Topic> projects,
        List<Resource> resources,
        List<String> tips,
        List<Section> sections) {
    public Phase {
        topics = List.copyOf(topics);
        projects = List.copyOf(projects);
        resources = List.copyOf(resources);
        tips = List.copyOf(tips);
        sections = List.copyOf(sections);
    }

    /** The same with other topics. */
    public Phase with(List<Topic> otherTopics, List<Topic> otherProjects, List<Section> otherSections) {
        return new Phase(
                number, title, duration, description, otherTopics, otherProjects, resources, tips, otherSections);
    }
}
