package dev.cairn.roadmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds things by what people type: an id, the exact text, any case, a close misspelling. */
public final class Names<T> {
    private static final int NEAR = 5;

    private final @Nullable Names<T> before;
    private final List<T> things;
    private final Map<String, List<T>> byName = new LinkedHashMap<>();

    private Names(@Nullable Names<T> before, List<T> things, Function<T, Stream<String>> names) {
        this.before = before;
        this.things = things;
        for (T thing : things) {
            names.apply(thing)
                    .map(Fold::of)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> byName.merge(name, List.of(thing), Names::and));
        }
    }

    /** Most names are those of one thing, for which the smallest of lists will do. */
    private static <T> List<T> and(List<T> before, List<T> more) {
        if (before.getLast().equals(more.getFirst())) { // it bears the name twice
            return before;
        }
        List<T> both = before.size() == 1 ? new ArrayList<>(before) : before;
        both.addAll(more);
        return both;
    }

    public static <T> Names<T> of(List<T> things, Function<T, Stream<String>> names) {
        return new Names<>(null, things, names);
    }

    /** These and more things, which stand behind them. What is known of the former is shared, not copied. */
    public Names<T> with(List<T> more, Function<T, Stream<String>> names) {
        return new Names<>(this, more, names);
    }

    private Stream<T> things() {
        return before == null ? things.stream() : Stream.concat(before.things(), things.stream());
    }

    /** A name that things before and behind bear is there twice. */
    private Stream<Map.Entry<String, List<T>>> entries() {
        Stream<Map.Entry<String, List<T>>> own = byName.entrySet().stream();
        return before == null ? own : Stream.concat(before.entries(), own);
    }

    /** All things that bear exactly that name, give or take case and punctuation. */
    public List<T> called(String text) {
        return bearing(Fold.of(text));
    }

    private List<T> bearing(String name) {
        Stream<T> own = byName.getOrDefault(name, List.of()).stream();
        return (before == null ? own : Stream.concat(before.bearing(name).stream(), own)).toList();
    }

    /**
     * What a text was found to mean.
     *
     * @param found all things that bear the name, in their own order; empty when none does
     * @param near what may have been meant instead, best first; empty when something was found
     */
    public record Finding<T>(List<T> found, List<T> near) {}

    public Finding<T> find(String text) {
        String typed = Fold.of(text);
        List<T> exact = bearing(typed);
        if (!exact.isEmpty()) {
            return new Finding<>(exact, List.of());
        }
        List<String> closest = closest(typed);
        if (closest.size() == 1) {
            return new Finding<>(bearing(closest.get(0)), List.of());
        }
        List<T> like = suggest(text, NEAR);
        return new Finding<>(List.of(), like.isEmpty() ? oneSlipAway(typed) : like);
    }

    /** A name too short for its slips to be overlooked may still be asked about: "mll" for "ml". */
    private List<T> oneSlipAway(String typed) {
        return entries()
                .filter(entry -> Likeness.mayMean(typed, entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .limit(NEAR)
                .toList();
    }

    /** The names that are fewest slips away; more than one means that it cannot be told which was meant. */
    private List<String> closest(String typed) {
        int fewest = Likeness.allowed(typed);
        List<String> closest = new ArrayList<>();
        for (String name : entries().map(Map.Entry::getKey).distinct().toList()) {
            int slips = Likeness.slips(typed, name);
            if (slips < fewest) {
                closest.clear();
                fewest = slips;
            }
            if (slips == fewest) {
                closest.add(name);
            }
        }
        return Likeness.allowed(typed) == 0 ? List.of() : closest;
    }

    /** What to offer for a text that may be unfinished, best first; for an empty one, the first things there are. */
    public List<T> suggest(String text, int most) {
        String typed = Fold.of(text);
        if (typed.isEmpty()) {
            return things().limit(most).toList();
        }
        Map<T, Integer> scores = new LinkedHashMap<>();
        entries().forEach(entry -> {
            int score = Likeness.score(typed, entry.getKey());
            if (score > 0) {
                entry.getValue().forEach(thing -> scores.merge(thing, score, Math::max));
            }
        });
        return scores.entrySet().stream()
                .sorted(Map.Entry.<T, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
