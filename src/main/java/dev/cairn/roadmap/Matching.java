package dev.cairn.roadmap;

import dev.cairn.roadmap.Trace.Named;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds for the topics of a version which topics of the one before they are, each one at most, the surest first: the same
 * words in the same phase, what their author says they were, the same words elsewhere, other words for the same.
 */
final class Matching {
    private final List<Trace> live;
    private final List<Trace> after;
    private final Layout layout;
    private final Map<String, Long> uses;
    private final Set<Trace> left;
    private final Set<Trace> open;
    private final Map<Trace, Trace> found = new HashMap<>();

    private Matching(List<Trace> before, List<Trace> after) {
        this.live = before.stream().filter(trace -> !trace.known.retired()).toList();
        this.after = after;
        this.layout = new Layout(live, after);
        this.uses = uses(live, after);
        this.left = new LinkedHashSet<>(before);
        this.open = new LinkedHashSet<>(after);
    }

    /** How often a name is used in that version which uses it more. */
    private static Map<String, Long> uses(List<Trace> live, List<Trace> after) {
        Map<String, Long> uses = new HashMap<>();
        for (List<Trace> version : List.of(live, after)) {
            version.stream()
                    .collect(Collectors.groupingBy(trace -> trace.name, Collectors.counting()))
                    .forEach((name, count) -> uses.merge(name, count, Math::max));
        }
        return uses;
    }

    /** A topic found again, and whether it stands in another phase than before. */
    record Match(Trace before, boolean elsewhere) {}

    /** By the topic of the new version. */
    static Map<Trace, Match> of(List<Trace> before, List<Trace> after) {
        Matching matching = new Matching(before, after);
        matching.bySameWords(trace -> !trace.known.retired());
        matching.bySameWords(trace -> trace.known.retired());
        matching.byOtherWords(trace -> !trace.known.retired());
        matching.byOtherWords(trace -> trace.known.retired());
        Map<Trace, Match> matches = new HashMap<>();
        matching.found.forEach((to, from) ->
                matches.put(to, new Match(from, !matching.layout.chapter(from).equals(to.chapter))));
        return matches;
    }

    private void bySameWords(Predicate<Trace> whose) {
        pairInOrder(whose, Matching::givenKey, Matching::givenKey);
        pairInOrder(
                whose,
                trace -> new Named(layout.spot(trace), trace.name),
                trace -> new Named(trace.spot(), trace.name));
        pairInOrder(
                whose,
                trace -> new Named(layout.chapter(trace), trace.name),
                trace -> new Named(trace.chapter, trace.name));
        byAlias(whose);
        pairUnmistakable(whose, trace -> isUsedOnce(trace) ? trace.name : "");
        pairUnmistakable(whose, trace -> trace.sections.isEmpty() ? "" : trace.sections + "/" + trace.name);
    }

    /** A key that its author gave holds no phase. */
    private static String givenKey(Trace trace) {
        return trace.known.key().contains("/") ? "" : trace.known.key();
    }

    /** A name that stands in several places, such as "Practice", does not say that it moved from the one to the other. */
    private boolean isUsedOnce(Trace trace) {
        return uses.getOrDefault(trace.name, 0L) <= 1;
    }

    private void pairInOrder(
            Predicate<Trace> whose, Function<Trace, Object> ofBefore, Function<Trace, Object> ofAfter) {
        Map<Object, Deque<Trace>> waiting = new HashMap<>();
        left.stream()
                .filter(whose)
                .forEach(trace -> waiting.computeIfAbsent(ofBefore.apply(trace), any -> new ArrayDeque<>())
                        .add(trace));
        for (Trace trace : List.copyOf(open)) {
            Object name = ofAfter.apply(trace);
            @Nullable Trace before = name.equals("")
                    ? null
                    : waiting.getOrDefault(name, new ArrayDeque<>()).poll();
            if (before != null) {
                pair(before, trace);
            }
        }
    }

    /** Those that bear a name which no other bears that is left. */
    private void pairUnmistakable(Predicate<Trace> whose, Function<Trace, String> name) {
        Map<String, Trace> before = onlyOnes(left.stream().filter(whose).toList(), name);
        onlyOnes(open, name).forEach((called, trace) -> {
            @Nullable Trace same = before.get(called);
            if (same != null) {
                pair(same, trace);
            }
        });
    }

    private static Map<String, Trace> onlyOnes(Collection<Trace> traces, Function<Trace, String> name) {
        Map<String, List<Trace>> named = traces.stream()
                .filter(trace -> !name.apply(trace).isEmpty())
                .collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
        Map<String, Trace> only = new LinkedHashMap<>();
        named.forEach((called, bearers) -> {
            if (bearers.size() == 1) {
                only.put(called, bearers.get(0));
            }
        });
        return only;
    }

    private void byAlias(Predicate<Trace> whose) {
        if (open.stream().allMatch(trace -> trace.known.aliases().isEmpty())) {
            return;
        }
        FormerNames names = new FormerNames(left.stream().filter(whose).toList());
        for (Trace trace : List.copyOf(open)) {
            trace.known.aliases().stream()
                    .flatMap(alias ->
                            names.of(alias, each -> layout.chapter(each).equals(trace.chapter)).stream())
                    .filter(left::contains)
                    .findFirst()
                    .ifPresent(before -> pair(before, trace));
        }
    }

    /** What topics were called, by key and by title. */
    private static final class FormerNames {
        private final Map<String, List<Trace>> byKey;
        private final Map<String, List<Trace>> byTitle;

        FormerNames(List<Trace> traces) {
            byKey = traces.stream().collect(Collectors.groupingBy(trace -> trace.known.key()));
            byTitle = traces.stream().collect(Collectors.groupingBy(trace -> trace.name));
        }

        /** The one of that key, else the first of that title in the same phase, else the only one of that title. */
        List<Trace> of(String alias, Predicate<Trace> here) {
            List<Trace> titled = byTitle.getOrDefault(Fold.of(alias), List.of());
            List<Trace> titledHere = titled.stream().filter(here).toList();
            return byKey.getOrDefault(alias.strip(), titledHere.isEmpty() && titled.size() == 1 ? titled : titledHere);
        }
    }

    private void byOtherWords(Predicate<Trace> whose) {
        Neighbours neighbours = new Neighbours(live, after, found);
        Rewording rewording = new Rewording((from, to) -> likeness(from, to, neighbours));
        Map<Named, List<Trace>> before = left.stream()
                .filter(whose)
                .collect(Collectors.groupingBy(trace ->
                        new Named(layout.chapter(trace), trace.wording().kind())));
        open.stream()
                .collect(Collectors.groupingBy(
                        trace -> new Named(trace.chapter, trace.wording().kind()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((kind, traces) -> rewording.compare(before.getOrDefault(kind, List.of()), traces));
        rewording.pairs().forEach(this::pair);
    }

    /** Of two that are equally alike, the one in the same section is more so. */
    private int likeness(Trace from, Trace to, Neighbours neighbours) {
        int alike = from.wording().likeness(to.wording(), neighbours.areTheSame(from, to));
        return alike == Wording.NOTHING ? 0 : 2 * alike + (layout.spot(from).equals(to.spot()) ? 1 : 0);
    }

    private void pair(Trace before, Trace trace) {
        left.remove(before);
        open.remove(trace);
        found.put(trace, before);
    }
}
