package dev.cairn.roadmap;

import dev.cairn.roadmap.Trace.Chapter;
import dev.cairn.roadmap.Trace.Spot;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the topics of a version stood, in terms of the next: a phase that is numbered or titled anew is the same phase if
 * the same topics stand in it. So nobody's "Practice" of phase 2 becomes that of a phase inserted before it.
 */
final class Layout {
    private static final int NUMBER = 2;
    private static final int TITLE = 3;
    private static final int SECTIONS = 3;
    private static final int INNERMOST = 2;

    private final Set<Chapter> chaptersAfter;
    private final Map<Chapter, Chapter> chapters;
    private final Map<Spot, Spot> spots;

    /** Compares those that are in the roadmap now with those of its next version. */
    Layout(List<Trace> live, List<Trace> after) {
        chaptersAfter = distinct(after, trace -> trace.chapter);
        Map<Trace, Trace> unmistakable = unmistakable(live, after);
        chapters = chapters(distinct(live, trace -> trace.chapter), unmistakable);
        spots = spots(live, after, unmistakable);
    }

    /** Those whose name nothing else bears, before or after. */
    private static Map<Trace, Trace> unmistakable(List<Trace> live, List<Trace> after) {
        Map<String, List<Trace>> before =
                live.stream().collect(Collectors.groupingBy(trace -> trace.name, Collectors.toList()));
        Map<Trace, Trace> pairs = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Set<String> often = new HashSet<>();
        after.stream().map(trace -> trace.name).filter(name -> !seen.add(name)).forEach(often::add);
        for (Trace trace : after) {
            List<Trace> same = before.getOrDefault(trace.name, List.of());
            if (same.size() == 1 && !often.contains(trace.name)) {
                pairs.put(same.get(0), trace);
            }
        }
        return pairs;
    }

    private Map<Chapter, Chapter> chapters(Set<Chapter> before, Map<Trace, Trace> unmistakable) {
        Alignment<Chapter> alignment = new Alignment<>();
        alignment.voteForNames(before, chaptersAfter, Chapter::title, TITLE);
        alignment.voteForNames(before, chaptersAfter, Chapter::number, NUMBER);
        unmistakable.forEach((from, to) -> alignment.vote(from.chapter, to.chapter, 1));
        return alignment.settled();
    }

    private Map<Spot, Spot> spots(List<Trace> live, List<Trace> after, Map<Trace, Trace> unmistakable) {
        Set<Spot> before = distinct(live, this::raw);
        Set<Spot> next = distinct(after, Trace::spot);
        Alignment<Spot> alignment = new Alignment<>();
        alignment.voteForNames(before, next, Spot::toString, SECTIONS);
        alignment.voteForNames(before, next, Spot::innermost, INNERMOST);
        unmistakable.forEach((from, to) -> {
            if (chapter(from).equals(to.chapter)) {
                alignment.vote(raw(from), to.spot(), 1);
            }
        });
        return alignment.settled();
    }

    private static <T> Set<T> distinct(Collection<Trace> traces, Function<Trace, T> part) {
        return traces.stream().map(part).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The chapter of the next version that is the one this topic stood in. */
    Chapter chapter(Trace before) {
        @Nullable Chapter counterpart = chapters.get(before.chapter);
        if (counterpart != null) {
            return counterpart;
        }
        return before.known.retired() ? remembered(before.chapter) : before.chapter.gone();
    }

    /** For a topic that left long ago: the chapter that is titled so now, else the one that has its number. */
    private Chapter remembered(Chapter before) {
        return chaptersAfter.stream()
                .filter(each -> !each.title().isEmpty() && each.title().equals(before.title()))
                .findFirst()
                .or(() -> chaptersAfter.stream()
                        .filter(each -> each.number().equals(before.number()))
                        .findFirst())
                .orElseGet(before::gone);
    }

    /** The spot of the next version that is the one this topic stood in. */
    Spot spot(Trace before) {
        Spot raw = raw(before);
        return spots.getOrDefault(raw, raw);
    }

    private Spot raw(Trace before) {
        return new Spot(chapter(before), before.sections);
    }
}
