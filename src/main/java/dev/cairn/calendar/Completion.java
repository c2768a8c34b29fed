package dev.cairn.calendar;

import dev.cairn.calendar.When.Unclear;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What an unfinished text may become: it is read, and what it still lacks is added, the likeliest first. */
final class Completion {
    private static final List<String> EXAMPLES = List.of(
            "every thursday 18:00",
            "every 2 weeks on monday 19:00",
            "every weekday 8:00",
            "last friday of the month 17:30",
            "every month on the 1st 18:00",
            "tomorrow 9:00",
            "in 1 hour");
    private static final int READINGS = 600;
    private static final int WORDS = 3;

    private final Instant now;
    private final ZoneId zone;
    private final int most;
    private int readings;

    Completion(Instant now, ZoneId zone, int most) {
        this.now = now;
        this.zone = zone;
        this.most = most;
    }

    List<Rhythm> of(String unfinished) {
        String text = unfinished.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        List<Rhythm> found = text.isEmpty() ? inTurn(EXAMPLES.stream().map(this::read)) : grown(text);
        Map<String, Rhythm> distinct = new LinkedHashMap<>();
        found.forEach(rhythm -> distinct.putIfAbsent(rhythm.words(), rhythm));
        return distinct.values().stream().limit(most).toList();
    }

    private List<Rhythm> grown(String text) {
        boolean isFinished = !read(text).isEmpty();
        return inTurn(ways(text, isFinished).map(way -> grown(way, WORDS)));
    }

    /** "Thu" may be each Thursday as well as one, and each Thursday may be every second one. */
    private static Stream<String> ways(String text, boolean isFinished) {
        if (Continuations.startsWithWeekday(text)) {
            return isFinished ? Stream.of(text, "every " + text) : Stream.of("every " + text, text);
        }
        boolean isWhole = isFinished && Continuations.timesBegun(text).isEmpty();
        return isWhole && text.startsWith("every ")
                ? Stream.of(text, text.replaceFirst("every", "every 2 weeks on"), text + " 10 times")
                : Stream.of(text);
    }

    private List<Rhythm> grown(String text, int wordsLeft) {
        List<String> times = Continuations.timesBegun(text);
        List<Rhythm> found = new ArrayList<>(inTurn(times.stream().map(this::read)));
        found.addAll(read(text));
        if (found.isEmpty() && wordsLeft > 0) {
            found.addAll(inTurn(longer(text).stream().map(each -> grown(each, wordsLeft - 1))));
        }
        return found;
    }

    private List<String> longer(String text) {
        List<String> begun = Continuations.of(text);
        if (!begun.isEmpty()) {
            return begun;
        }
        return switch (lack(text)) {
            case TIME -> Continuations.times(text);
            case DAY -> Continuations.days(text);
            case SENSE -> Continuations.words(text);
            case TRUTH -> List.of();
        };
    }

    private Unclear.Lack lack(String text) {
        try {
            When.read(text, now, zone);
            return Unclear.Lack.TRUTH;
        } catch (Unclear unclear) {
            return unclear.lack();
        }
    }

    /** What a text says already; nothing if it is not finished, or once enough was tried. */
    private List<Rhythm> read(String text) {
        readings++;
        try {
            return readings > READINGS || !Continuations.of(text).isEmpty()
                    ? List.of()
                    : List.of(When.read(text, now, zone));
        } catch (Unclear unclear) {
            return List.of();
        }
    }

    /** The first of each, then the second of each, and so on. */
    private static List<Rhythm> inTurn(Stream<List<Rhythm>> ways) {
        List<List<Rhythm>> lists = ways.toList();
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        List<Rhythm> all = new ArrayList<>();
        for (int turn = 0; turn < longest; turn++) {
            for (List<Rhythm> list : lists) {
                list.stream().skip(turn).findFirst().ifPresent(all::add);
            }
        }
        return all;
    }
}
