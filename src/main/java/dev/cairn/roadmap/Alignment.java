package dev.cairn.roadmap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds out which phase, or section, of a version is which of the next one: by what they are called, and by what stands in
 * them. Each has one counterpart at most; the pair that most speaks for is settled first.
 */
final class Alignment<T> {
    private final Map<Pair<T>, Integer> votes = new LinkedHashMap<>();

    private record Pair<T>(T before, T after) {}

    void vote(T before, T after, int weight) {
        votes.merge(new Pair<>(before, after), weight, Integer::sum);
    }

    /** Those called the same vote for each other; of several, the first for the first. */
    void voteForNames(Collection<T> before, Collection<T> after, Function<T, String> name, int weight) {
        Map<String, List<T>> named = new HashMap<>();
        before.forEach(each -> named.computeIfAbsent(name.apply(each), any -> new ArrayList<>())
                .add(each));
        Map<String, Integer> used = new HashMap<>();
        for (T each : after) {
            String called = name.apply(each);
            List<T> same = named.getOrDefault(called, List.of());
            int next = used.merge(called, 1, Integer::sum) - 1;
            if (!called.isEmpty() && next < same.size()) {
                vote(same.get(next), each, weight);
            }
        }
    }

    /** By what was there before. */
    Map<T, T> settled() {
        Map<T, T> settled = new HashMap<>();
        Set<T> taken = new HashSet<>();
        votes.entrySet().stream()
                .sorted(Map.Entry.<Pair<T>, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .filter(pair -> !settled.containsKey(pair.before()) && !taken.contains(pair.after()))
                .forEach(pair -> {
                    settled.put(pair.before(), pair.after());
                    taken.add(pair.after());
                });
        return settled;
    }
}
