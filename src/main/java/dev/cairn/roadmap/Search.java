package dev.cairn.roadmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks a text up in everything the roadmaps say. */
public final class Search {
    private static final int IN_THE_DETAIL = 300;

    private Search() {}

    /** One thing that was found; topics, phases and resources are shown differently. */
    public sealed interface Hit {
        Roadmap roadmap();
    }

    public record TopicHit(Place place) implements Hit {
        @Override
        public Roadmap roadmap() {
            return place.roadmap();
        }
    }

    public record PhaseHit(Catalogue.Entry entry, int phase) implements Hit {
        @Override
        public Roadmap roadmap() {
            return entry.roadmap();
        }
    }

    public record ResourceHit(ResourcePlace place) implements Hit {
        @Override
        public Roadmap roadmap() {
            return place.roadmap();
        }
    }

    private record Scored(Hit hit, int score) {}

    /** Everything like the text, best first, at most so many. */
    public static List<Hit> find(Catalogue catalogue, String text, int most) {
        String typed = Fold.of(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        return catalogue.entries().stream()
                .flatMap(entry -> scored(entry, typed))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(most)
                .map(Scored::hit)
                .toList();
    }

    private static Stream<Scored> scored(Catalogue.Entry entry, String typed) {
        List<Scored> all = new ArrayList<>();
        for (int i = 0; i < entry.roadmap().phases().size(); i++) {
            Phase phase = entry.roadmap().phases().get(i);
            all.add(new Scored(new PhaseHit(entry, i), Likeness.score(typed, Fold.of(phase.title()))));
        }
        entry.places().forEach(place -> all.add(new Scored(new TopicHit(place), score(typed, place.topic()))));
        entry.resources()
                .forEach(place -> all.add(new Scored(
                        new ResourceHit(place),
                        Likeness.score(typed, Fold.of(place.resource().title())))));
        return all.stream();
    }

    private static int score(String typed, Topic topic) {
        int byTitle = Abbreviations.namesWithin(topic.title())
                .mapToInt(name -> Likeness.score(typed, Fold.of(name)))
                .max()
                .orElse(0);
        boolean inDetail = Optional.ofNullable(topic.detail())
                .map(Fold::of)
                .filter(detail -> ("-" + detail).contains("-" + typed))
                .isPresent();
        return inDetail ? Math.max(byTitle, IN_THE_DETAIL) : byTitle;
    }
}
