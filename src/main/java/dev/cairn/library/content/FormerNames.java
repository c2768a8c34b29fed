package dev.cairn.library.content;

import dev.cairn.library.frontmatter.FrontMatter;
import dev.cairn.library.text.Problems;
import dev.cairn.roadmap.Fold;
import dev.cairn.roadmap.Outline;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.Section;
import dev.cairn.roadmap.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the topics of a roadmap were called before its last edits: in the front matter, {@code aliases} may be a table from
 * former keys or titles to the present ones.
 */
public final class FormerNames {
    private final FrontMatter frontMatter;
    private final Problems problems;
    private final Map<String, Topic> byKey = new HashMap<>();
    private final Map<String, List<Topic>> byTitle = new HashMap<>();
    private final Map<String, List<String>> formerByKey = new LinkedHashMap<>();

    private FormerNames(FrontMatter frontMatter, Problems problems) {
        this.frontMatter = frontMatter;
        this.problems = problems;
    }

    /** The roadmap with its topics knowing their former names. */
    static Roadmap in(Roadmap roadmap, FrontMatter frontMatter, Problems problems) {
        Map<String, String> table = frontMatter.table("aliases");
        return table.isEmpty() ? roadmap : new FormerNames(frontMatter, problems).named(roadmap, table);
    }

    private Roadmap named(Roadmap roadmap, Map<String, String> table) {
        Outline.walk(roadmap, new Outline.Visitor() {
            @Override
            public void topic(int phase, List<String> trail, Topic topic) {
                byKey.put(topic.key(), topic);
                byTitle.computeIfAbsent(Fold.of(topic.title()), title -> new ArrayList<>())
                        .add(topic);
            }
        });
        table.forEach(this::name);
        return roadmap.with(
                roadmap.phases().stream().map(this::phase).toList(),
                sections(roadmap.tracks()),
                sections(roadmap.parts()));
    }

    private void name(String former, String present) {
        List<Topic> called = byKey.containsKey(present)
                ? List.of(byKey.get(present))
                : byTitle.getOrDefault(Fold.of(present), List.of());
        if (called.size() == 1) {
            formerByKey
                    .computeIfAbsent(called.getFirst().key(), key -> new ArrayList<>())
                    .add(former);
        } else {
            problems.warn(
                    frontMatter.placeOf(former),
                    (called.isEmpty() ? "no topic is" : "several topics are") + " called \"" + present
                            + "\"; the former name \"" + former + "\" was left out");
        }
    }

    private Phase phase(Phase phase) {
        return phase.with(topics(phase.topics()), topics(phase.projects()), sections(phase.sections()));
    }

    private List<Section> sections(List<Section> sections) {
        return sections.stream()
                .map(section -> section.with(
                        topics(section.topics()), topics(section.projects()), sections(section.sections())))
                .toList();
    }

    private List<Topic> topics(List<Topic> topics) {
        return topics.stream()
                .map(topic -> topic.with(formerByKey.getOrDefault(topic.key(), List.of()), topics(topic.topics())))
                .toList();
    }
}
