package dev.cairn;

import dev.cairn.calendar.End;
import dev.cairn.calendar.Recurrence;
import dev.cairn.calendar.Rhythm;
import dev.cairn.group.Terms;
import dev.cairn.pace.Pace;
import dev.cairn.progress.ProgressStore;
import dev.cairn.progress.Standing;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Known;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import dev.cairn.sandbox.Sandbox;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** The study group of the sandbox's learners: it has just come to the phase in which its host is. */
final class DemoGroup {
    private static final int SIZE = 6;
    private static final int TOPICS_A_WEEK = 4;
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private DemoGroup() {}

    /** Its host first. */
    static List<Long> members() {
        return Stream.of("mira", "jonas", "priya").map(Sandbox::memberId).toList();
    }

    static Terms terms(ProgressStore progress, Catalogue catalogue, LocalDate today) {
        Entry entry = catalogue.entries().getFirst();
        return new Terms(
                "Night Owls",
                entry.number(),
                phase(entry, progress.standing(members().getFirst()))
                        .map(Known::name)
                        .orElse(null),
                new Pace.Weekly(TOPICS_A_WEEK),
                today,
                0,
                OptionalLong.of(Sandbox.channelId("machine-learning")),
                SIZE,
                "English",
                true);
    }

    /** It meets every week, the first time tomorrow evening. */
    static Rhythm session(LocalDate today, ZoneId zone) {
        LocalDate tomorrow = today.plusDays(1);
        return new Rhythm(
                new Recurrence.Weekly(1, Set.of(tomorrow.getDayOfWeek())), EVENING, zone, tomorrow, new End.Never());
    }

    private static Optional<Phase> phase(Entry entry, Standing standing) {
        return entry.counted().stream()
                .filter(place -> standing.of(place) == State.LEARNING)
                .findFirst()
                .flatMap(Place::inPhase);
    }
}
