package dev.cairn.credit;

import dev.cairn.roadmap.Fold;
import dev.cairn.roadmap.Outline;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import dev.cairn.roadmap.Roadmap;
import dev.cairn.roadmap.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a topic is worth: its share of the weeks that its phase takes.
 *
 * @param title folded, by which it is the same topic in another roadmap
 */
record Worth(String title, long amount) {
    /** One week of a roadmap. */
    static final int A_WEEK = 1_000;

    /** So long takes a phase where the file says nothing of any. */
    private static final double WEEKS_UNSAID = 4;

    /** By topic key, of all that are counted: the leaves of phases. */
    static Map<String, Worth> in(Roadmap roadmap) {
        Map<Integer, List<Topic>> leaves = leaves(roadmap);
        double usual = median(roadmap);
        Map<String, Worth> worths = new LinkedHashMap<>();
        leaves.forEach((phase, topics) -> {
            double weeks = Weeks.middle(roadmap.phases().get(phase).duration()).orElse(usual);
            long each = Math.max(1, Math.round(A_WEEK * weeks / topics.size()));
            topics.forEach(topic -> worths.put(topic.key(), new Worth(title(topic), each)));
        });
        return worths;
    }

    private static Map<Integer, List<Topic>> leaves(Roadmap roadmap) {
        Map<Integer, List<Topic>> leaves = new LinkedHashMap<>();
        Outline.walk(roadmap, new Outline.Visitor() {
            @Override
            public void topic(int phase, List<String> trail, Topic topic) {
                if (phase != Place.NO_PHASE && topic.isLeaf()) {
                    leaves.computeIfAbsent(phase, any -> new ArrayList<>()).add(topic);
                }
            }
        });
        return leaves;
    }

    /** One whose title is punctuation alone is like no other. */
    private static String title(Topic topic) {
        String folded = Fold.of(topic.title());
        return folded.isEmpty() ? topic.key() : folded;
    }

    private static double median(Roadmap roadmap) {
        List<Double> said = roadmap.phases().stream()
                .map(Phase::duration)
                .map(Weeks::middle)
                .flatMap(weeks -> weeks.stream().boxed())
                .sorted()
                .toList();
        int middle = said.size() / 2;
        return said.isEmpty()
                ? WEEKS_UNSAID
                : said.size() % 2 == 1 ? said.get(middle) : (said.get(middle - 1) + said.get(middle)) / 2;
    }
}
