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
     * @param renamed whether its words are others; case, punctuation and emoji are no words
     * @param elsewhere whether it stands in another phase; a phase that is numbered or titled anew is no other phase
     * @param split whether it has got its first subtopics: ticks on it no longer count, those on them do
     * @param joined whether it has lost its last one, and is itself ticked again
     */
    public record Same(Known from, Known to, boolean renamed, boolean elsewhere, boolean split, boolean joined) {
        static Same untouched(Known known) {
            return new Same(known, known, false, false, false, false);
        }

        /** Under another number, in another phase or both; one that is renamed as well counts as renamed. */
        public boolean isMoved() {
            return !renamed && (elsewhere || !from.phase().equals(to.phase()));
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
        if (before.isEmpty()) {
            return new Comparison(List.of(), next, List.of());
        }
        if (next.equals(before.stream().filter(known -> !known.retired()).toList())) { // as at most starts
            return new Comparison(next.stream().map(Same::untouched).toList(), List.of(), List.of());
        }
        List<Trace> known = Trace.of(before);
        List<Trace> standing = Trace.of(next);
        Map<Trace, Match> matches = Matching.of(known, standing);
        Subtopics subtopics = new Subtopics(before, next, matches);
        List<Same> same = new ArrayList<>();
        List<Known> added = new ArrayList<>();
        Set<Trace> found = new HashSet<>();
        for (Trace to : standing) {
            @Nullable Match match = matches.get(to);
            if (match == null) {
                added.add(to.known);
            } else {
                found.add(match.before());
                same.add(subtopics.same(match, to));
            }
        }
        List<Known> removed = known.stream()
                .filter(trace -> !trace.known.retired() && !found.contains(trace))
                .map(trace -> trace.known)
                .toList();
        return new Comparison(same, added, removed);
    }

    /** Knows which topics had subtopics, and which have. */
    private static final class Subtopics {
        private final Set<List<String>> parentsBefore;
        private final Set<List<String>> parentsAfter;
        private final Set<List<String>> parentsOfKnown;

        Subtopics(List<Known> before, List<Known> after, Map<Trace, Match> matches) {
            parentsBefore = parents(before.stream().filter(topic -> !topic.retired()));
            parentsAfter = parents(after.stream());
            parentsOfKnown = parents(matches.keySet().stream().map(trace -> trace.known));
        }

        private static Set<List<String>> parents(Stream<Known> topics) {
            return topics.map(Known::trail).collect(Collectors.toSet());
        }

        Same same(Match match, Trace trace) {
            Known from = match.before().known;
            Known to = trace.known;
            boolean renamed = !match.before().name.equals(trace.name);
            boolean was =
                    from.trail().isEmpty() ? parentsOfKnown.contains(path(to)) : parentsBefore.contains(path(from));
            boolean is = parentsAfter.contains(path(to));
            return new Same(from, to, renamed, match.elsewhere(), !was && is, was && !is);
        }

        private static List<String> path(Known topic) {
            return Stream.concat(topic.trail().stream(), Stream.of(topic.title()))
                    .toList();
        }
    }

    public List<Same> renamed() {
        return same.stream().filter(Same::renamed).toList();
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
                && same.stream().noneMatch(each -> each.renamed() || each.isMoved() || each.isBack() || each.split());
    }
}
