package dev.cairn.roadmap;

import java.util.List;
import java.util.stream.Collectors;

/** A known topic with what it is compared by, folded once. */
final class Trace {
    final Known known;
    final String name;
    final Chapter chapter;
    final String sections;
    final Wording wording;

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

    Trace(Known known) {
        List<String> trail = known.trail().stream().map(Fold::of).toList();
        this.known = known;
        this.name = known.name();
        this.chapter = new Chapter(known.phase(), trail.isEmpty() ? "" : trail.get(0));
        this.sections = trail.stream().skip(1).collect(Collectors.joining("/"));
        this.wording = Wording.of(known.title());
    }
}
