package dev.cairn.browse;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.roadmap.Resource.Kind;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something one can look at. Every button that leads somewhere carries the spot it leads to, written short. */
sealed interface Spot {
    /** No restriction; -1 is taken, it stands for what is in no phase. */
    int ANY = -2;

    /** All roadmaps. */
    record Overview(int page) implements Spot {}

    /** One roadmap: its phases. */
    record OfRoadmap(long roadmap, int page) implements Spot {}

    /** One phase of it. */
    record OfPhase(long roadmap, int phase, int page) implements Spot {}

    /** What stands beside the phases. */
    record Beside(long roadmap, Side side, int position, int page) implements Spot {}

    enum Side {
        TIMETABLE,
        TIPS,
        TRACK,
        PART
    }

    /** One topic, wherever it stands. */
    record OfTopic(long topic) implements Spot {}

    /**
     * Resources.
     *
     * @param roadmap or {@link #ANY}; likewise phase and topic
     * @param kind null for every kind
     */
    record Resources(
            long roadmap, int phase, long topic, @Nullable Kind kind, int page) implements Spot {
        Resources onPage(int number) {
            return new Resources(roadmap, phase, topic, kind, number);
        }
    }

    /** What a search finds. */
    record Found(String text) implements Spot {
        /** So that its written form fits a component's id beside a member's id. */
        private static final int MOST_WRITTEN = 68;

        boolean fitsAnId() {
            return written().length() <= MOST_WRITTEN;
        }
    }

    /** As it stands in a component's id or a menu's value. */
    default String written() {
        return switch (this) {
            case Overview(int page) -> join("o", page);
            case OfRoadmap(long roadmap, int page) -> join("r", roadmap, page);
            case OfPhase(long roadmap, int phase, int page) -> join("p", roadmap, phase, page);
            case Beside(long roadmap, Side side, int position, int page) -> join("b", roadmap, side, position, page);
            case OfTopic(long topic) -> join("t", topic);
            case Found(String text) ->
                join("q", Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8)));
            case Resources all ->
                join("s", all.roadmap(), all.phase(), all.topic(), all.kind() == null ? "any" : all.kind(), all.page());
        };
    }

    private static String join(String letter, Object... parts) {
        return Stream.concat(Stream.of(letter), Arrays.stream(parts).map(Object::toString))
                .collect(Collectors.joining("."));
    }

    /**
     * Reads what {@link #written()} wrote.
     *
     * @throws Refusal if it was written by another version, or forged
     */
    static Spot read(String written) {
        Iterator<String> parts = List.of(written.split("\\.")).iterator();
        try {
            return switch (parts.next()) {
                case "o" -> new Overview(number(parts));
                case "r" -> new OfRoadmap(id(parts), number(parts));
                case "p" -> new OfPhase(id(parts), number(parts), number(parts));
                case "b" -> new Beside(id(parts), Side.valueOf(parts.next()), number(parts), number(parts));
                case "t" -> new OfTopic(id(parts));
                case "q" -> new Found(new String(Base64.getUrlDecoder().decode(parts.next()), UTF_8));
                case "s" -> new Resources(id(parts), number(parts), id(parts), kind(parts.next()), number(parts));
                default -> throw Press.outdated();
            };
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw Press.outdated();
        }
    }

    private static long id(Iterator<String> parts) {
        return Long.parseLong(parts.next());
    }

    private static int number(Iterator<String> parts) {
        return Integer.parseInt(parts.next());
    }

    private static @Nullable Kind kind(String word) {
        return word.equals("any") ? null : Kind.valueOf(word);
    }
}
