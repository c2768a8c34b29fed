package dev.cairn.standing;

import dev.cairn.chat.Press;
import dev.cairn.credit.Board;
import dev.cairn.credit.Board.Part;
import dev.cairn.credit.Board.Sum;
import dev.cairn.credit.Period;
import dev.cairn.credit.Period.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which leaderboard is looked at, and which part of it; small enough for a button.
 *
 * @param group the number of the group it is of; 0 where it is of none
 * @param roadmap the number of the one that counts alone; {@link Board#ALL} for everything
 */
record Wanted(Scope scope, long group, Period period, long roadmap, Part part) {
    /** Who is compared with whom. */
    enum Scope {
        SERVER("server"),
        GROUP("group"),
        GROUPS("groups");

        private final String word;

        Scope(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Optional<Scope> of(String word) {
            return Stream.of(values())
                    .filter(scope -> scope.word.equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    private static final String TOP = "t";
    private static final String AFTER = "a";
    private static final String BEFORE = "b";
    private static final String AROUND = "m";
    private static final String APART = ".";

    Board board(long server) {
        return new Board(server, roadmap, period);
    }

    Wanted with(Part other) {
        return new Wanted(scope, group, period, roadmap, other);
    }

    Wanted in(Period other) {
        return new Wanted(scope, group, other, roadmap, new Part.Top());
    }

    Wanted ofGroup(long other) {
        return new Wanted(scope, other, period, roadmap, new Part.Top());
    }

    /** As a button says it, for that member. */
    String id(String verb, long member) {
        return Press.id(
                verb,
                scope.word,
                group,
                period.span().name().toLowerCase(Locale.ROOT),
                period.first().toEpochDay(),
                roadmap,
                key(part),
                member);
    }

    private static String key(Part part) {
        return switch (part) {
            case Part.Top top -> TOP;
            case Part.After(Sum edge) -> AFTER + APART + edge.amount() + APART + edge.member();
            case Part.Before(Sum edge) -> BEFORE + APART + edge.amount() + APART + edge.member();
            case Part.Around(Sum middle) -> AROUND + APART + middle.amount() + APART + middle.member();
        };
    }

    /** What {@link #id} wrote, pressed by the member it was written for. */
    static Wanted of(Press press) {
        press.onlyFor(6);
        Span span = Stream.of(Span.values())
                .filter(each -> each.name().equalsIgnoreCase(press.key(2)))
                .findFirst()
                .orElseThrow(Press::outdated);
        return new Wanted(
                Scope.of(press.key(0)).orElseThrow(Press::outdated),
                press.number(1),
                Period.of(span, day(press.number(3))),
                press.number(4),
                part(press.key(5)));
    }

    /** Within what dates can say; anybody can forge a button. */
    private static LocalDate day(long epochDay) {
        if (epochDay < 0 || epochDay > 100_000) {
            throw Press.outdated();
        }
        return LocalDate.ofEpochDay(epochDay);
    }

    private static Part part(String key) {
        List<String> parts = List.of(key.split("\\" + APART));
        if (parts.size() != 3) {
            return new Part.Top();
        }
        Sum edge = new Sum(number(parts.get(2)), number(parts.get(1)));
        return switch (parts.get(0)) {
            case AFTER -> new Part.After(edge);
            case BEFORE -> new Part.Before(edge);
            case AROUND -> new Part.Around(edge);
            default -> throw Press.outdated();
        };
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Press.outdated();
        }
    }
}
