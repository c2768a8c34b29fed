package dev.cairn.roadmap;

import dev.cairn.roadmap.Matching.Match;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an edit did to a roadmap's topics. It is the same for the database, which carries ticks over by it, and for whoever
 * asks beforehand.
 *
 * @param same the topics found again, in the order of the new version
 * @param added those that are new
 * @param removed those that left, in their old order; who had left before is not among them
 */
public record Comparison(List<Same> same, List<Known> added, List<Known> removed) {

    /**
     * One topic in both versions.
     *
     * @param elsewhere whether it stands in another phase; a phase that is numbered or titled anew is no other phase
     * @param split whether it has got its first subtopics: ticks on it no longer count, those on them do
     * @param joined whether it has lost its last one, and is itself ticked again
     */
    public record Same(Known from, Known to, boolean elsewhere, boolean split, boolean joined) {
        public boolean isRenamed() {
            return !from.name().equals(to.name());
        }

        /** Under another number, in another phase or both; one that is renamed as well counts as renamed. */
        public boolean isMoved() {
            return !isRenamed() && (elsewhere || !from.phase().equals(to.phase()));
        }

        public boolean isBack() {
            return from.retired();
        }

        /** Whether it stands where it stood and counts as it did, under whatever name. */
        public boolean stays() {
            return !isBack() && !elsewhere && !joined;
        }
    }

    public Comparison {
        same = List.copyOf(same);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /**
     * Compares a version with the next.
     *
     * @param before in the order of its file, those that left before it behind them, the latest first
     */
    public static Comparison of(List<Known> before, Roadmap after) {
        List<Known> next = Known.in(after);
        List<Trace> known = before.stream().map(Trace::new).toList();
        List<Trace> standing = next.stream().map(Trace::new).toList();
        Map<Trace, Match> matches = Matching.of(known, standing);
        Set<List<String>> parentsBefore = parents(before);
        Set<List<String>> parentsAfter = parents(next);
        List<Same> same = new ArrayList<>();
        List<Known> added = new ArrayList<>();
        Set<Trace> found = new HashSet<>();
        for (Trace to : standing) {
            @Nullable Match match = matches.get(to);
            if (match == null) {
                added.add(to.known);
            } else {
                Known from = match.before().known;
                found.add(match.before());
                boolean was = parentsBefore.contains(path(from));
                boolean is = parentsAfter.contains(path(to.known));
                boolean wasLeaf = !was && !from.trail().isEmpty(); // without a trail it cannot be told
                same.add(new Same(from, to.known, match.elsewhere(), wasLeaf && is, was && !is));
            }
        }
        List<Known> removed = known.stream()
                .filter(trace -> !trace.known.retired() && !found.contains(trace))
                .map(trace -> trace.known)
                .toList();
        return new Comparison(same, added, removed);
    }

    /** The ways to all that something stands below. */
    private static Set<List<String>> parents(List<Known> topics) {
        Set<List<String>> parents = new HashSet<>();
        topics.stream().filter(topic -> !topic.retired()).map(Known::trail).forEach(parents::add);
        return parents;
    }

    private static List<String> path(Known topic) {
        return Stream.concat(topic.trail().stream(), Stream.of(topic.title())).toList();
    }

    public List<Same> renamed() {
        return same.stream().filter(Same::isRenamed).toList();
    }

    public List<Same> moved() {
        return same.stream().filter(Same::isMoved).toList();
    }

    /** Those that had left and are there again. */
    public List<Same> back() {
        return same.stream().filter(Same::isBack).toList();
    }

    public List<Same> split() {
        return same.stream().filter(Same::split).toList();
    }

    /** "1 renamed, 2 added"; "nothing" where no topic is concerned. */
    public String inWords() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("renamed", renamed().size());
        counts.put("removed", removed.size());
        counts.put("added", added.size());
        counts.put("moved", moved().size());
        counts.put("back", back().size());
        counts.put("split", split().size());
        String words = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "nothing" : words;
    }

    public boolean isEmpty() {
        return added.isEmpty()
                && removed.isEmpty()
                && same.stream().noneMatch(each -> each.isRenamed() || each.isMoved() || each.isBack() || each.split());
    }
}
