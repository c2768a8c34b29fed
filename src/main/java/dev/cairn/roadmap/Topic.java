package dev.cairn.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to learn or to build. Only leaves are ticked; a topic with subtopics is done when they are.
 *
 * @param key unique within its roadmap and the same on every load of the same text, such as "3/decision-trees"; at most
 *     {@value #MAX_KEY} characters
 * @param aliases what it was called in earlier versions of its file: keys or titles, as its author wrote them
 * @param detail what the file says about it beside its title
 * @param done whether the file itself has its box ticked; no member's progress
 */
public record Topic(
        String key,
        String title,
        List<String> aliases,
        @Nullable String detail,
        @Nullable String url,
        boolean done,
        List<Topic> topics,
        List<Resource> resources) {

    /** So that roadmap id and topic key together fit the 100 characters of a suggestion's value. */
    public static final int MAX_KEY = 67;

    public Topic {
        aliases = List.copyOf(aliases);
        topics = List.copyOf(topics);
        resources = List.copyOf(resources);
    }

    /** The same with other former names and subtopics. */
    public Topic with(List<String> otherAliases, List<Topic> otherTopics) {
        return new Topic(key, title, otherAliases, detail, url, done, otherTopics, resources);
    }

    public boolean isLeaf() {
        return topics.isEmpty();
    }
}
