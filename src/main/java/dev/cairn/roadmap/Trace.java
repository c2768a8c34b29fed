package dev.cairn.roadmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A known topic with what it is compared by, folded once. */
final class Trace {
    final Known known;
    final String name;
    final Chapter chapter;
    final String sections;
    private @Nullable Wording wording;

    /** A phase, a track or a part: by its number and its folded title, either of which may change. */
    record Chapter(String number, String title) {
        /** One that has no counterpart: no other is equal to it. */
        Chapter gone() {
            return new Chapter(number, title + "\n");
        }
    }

    /** A section, or the parent of subtopics, within a chapter. */
    record Spot(Chapter chapter, String sections) {
        String innermost() {
            return chapter + sections.substring(sections.lastIndexOf('/') + 1);
        }
    }

    /** A title that stands somewhere. */
    record Named(Object where, String name) {}

    private Trace(Known known, Map<String, String> folded) {
        List<String> trail = known.trail().stream()
                .map(title -> folded.computeIfAbsent(title, Known::name))
                .toList();
        this.known = known;
        this.name = known.name();
        this.chapter = new Chapter(known.phase(), trail.isEmpty() ? "" : trail.get(0));
        this.sections = trail.stream().skip(1).collect(Collectors.joining("/"));
    }

    static List<Trace> of(List<Known> topics) {
        Map<String, String> folded = new HashMap<>();
        return topics.stream().map(known -> new Trace(known, folded)).toList();
    }

    /** Only few are asked for it: those whose words are not found again. */
    Wording wording() {
        if (wording == null) {
            wording = Wording.of(known.title());
        }
        return wording;
    }

    Spot spot() {
        return new Spot(chapter, sections);
    }
}
