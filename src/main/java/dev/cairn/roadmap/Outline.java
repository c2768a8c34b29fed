package dev.cairn.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Walks a roadmap's tree in the order of its file. */
public final class Outline {
    private Outline() {}

    /** Sees every topic and resource with the phase (or {@link Place#NO_PHASE}) and the titles above it. */
    public interface Visitor {
        default void topic(int phase, List<String> trail, Topic topic) {}

        default void resource(int phase, List<String> trail, Resource resource) {}
    }

    public static void walk(Roadmap roadmap, Visitor visitor) {
        for (int i = 0; i < roadmap.phases().size(); i++) {
            Phase phase = roadmap.phases().get(i);
            topics(phase.topics(), i, List.of(), visitor);
            sections(phase.sections(), i, List.of(), visitor);
            topics(phase.projects(), i, List.of(), visitor);
            resources(phase.resources(), i, List.of(), visitor);
        }
        sections(roadmap.tracks(), Place.NO_PHASE, List.of(), visitor);
        sections(roadmap.parts(), Place.NO_PHASE, List.of(), visitor);
        resources(roadmap.resources(), Place.NO_PHASE, List.of(), visitor);
    }

    private static void sections(List<Section> sections, int phase, List<String> trail, Visitor visitor) {
        for (Section section : sections) {
            List<String> below = with(trail, section.title());
            topics(section.topics(), phase, below, visitor);
            sections(section.sections(), phase, below, visitor);
            topics(section.projects(), phase, below, visitor);
            resources(section.resources(), phase, below, visitor);
        }
    }

    private static void topics(List<Topic> topics, int phase, List<String> trail, Visitor visitor) {
        for (Topic topic : topics) {
            visitor.topic(phase, trail, topic);
            List<String> below = with(trail, topic.title());
            topics(topic.topics(), phase, below, visitor);
            resources(topic.resources(), phase, below, visitor);
        }
    }

    private static void resources(List<Resource> resources, int phase, List<String> trail, Visitor visitor) {
        resources.forEach(resource -> visitor.resource(phase, trail, resource));
    }

    private static List<String> with(List<String> trail, String title) {
        List<String> longer = new ArrayList<>(trail);
        longer.add(title);
        return List.copyOf(longer);
    }

    /** The topic itself, or all below it that have no subtopics. */
    public static Stream<Topic> leaves(Topic topic) {
        return topic.isLeaf() ? Stream.of(topic) : topic.topics().stream().flatMap(Outline::leaves);
    }
}
