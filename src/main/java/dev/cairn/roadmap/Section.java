package dev.cairn.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A titled group of topics or resources within a phase, a track or a part; sections nest.
 *
 * @param when the stretch of time it is meant for, such as "Month 1"
 */
public record Section(
        String title,
        @Nullable String when,
        @Nullable String duration,
        @Nullable String description,
        List<Topic> topics,
        List<Topic> projects,
        List<Resource> resources,
        List<String> tips,
        List<Section> sections) {
    public Section {
        topics = List.copyOf(topics);
        projects = List.copyOf(projects);
        resources = List.copyOf(resources);
        tips = List.copyOf(tips);
        sections = List.copyOf(sections);
    }

    /** The same with other topics. */
    public Section with(List<Topic> otherTopics, List<Topic> otherProjects, List<Section> otherSections) {
        return new Section(
                title, when, duration, description, otherTopics, otherProjects, resources, tips, otherSections);
    }
}
