package dev.cairn.standing;

import dev.cairn.calendar.End;
import dev.cairn.calendar.Recurrence;
import dev.cairn.calendar.Rhythm;
import dev.cairn.chat.Address;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Visit;
import dev.cairn.credit.Period;
import dev.cairn.credit.Period.Span;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Ledger.Begun;
import dev.cairn.ledger.Plan;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Share;
import dev.cairn.ledger.Upcoming;
import dev.cairn.member.Zoning;
import dev.cairn.standing.Wanted.Scope;
import dev.cairn.view.TroubleWords;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Has the standing posted at the end of each period; a server has one such schedule of its members, and one of its groups. */
final class Posting {
    /** So late in its last day that little can change any more. */
    private static final LocalTime JUST_BEFORE_THE_END = LocalTime.of(23, 55);

    /** The next day it is still news. */
    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private static final int A_SEASON = 3;
    private static final int LAST_DAY = 31;

    private final Ledger ledger;
    private final Postbox postbox;
    private final Zoning zones;

    Posting(Ledger ledger, Postbox postbox, Zoning zones) {
        this.ledger = ledger;
        this.postbox = postbox;
        this.zones = zones;
    }

    /** What the ledger calls a posted board. */
    static String kind(Scope scope) {
        return scope == Scope.GROUPS ? "standing-groups" : "standing";
    }

    static boolean isOne(Schedule schedule) {
        return Stream.of(Scope.values())
                .anyMatch(scope -> kind(scope).equals(schedule.plan().kind()));
    }

    /** What is posted in a server; empty if nothing is. */
    Optional<Schedule> of(long server, Scope scope) {
        return ledger.ofServer(server, kind(scope)).stream().findFirst();
    }

    Optional<Upcoming> next(Schedule schedule) {
        return ledger.upcoming(schedule, 1).stream().findFirst();
    }

    /** Ends whatever is posted, and says whether anything was. */
    boolean end(long server, Scope scope) {
        List<Schedule> all = ledger.ofServer(server, kind(scope));
        all.forEach(ledger::cancel);
        return !all.isEmpty();
    }

    /** From now on this is posted, in place of what was before. */
    Schedule begin(Address.InServer place, Scope scope, Span span, Visit visit) {
        Set<String> missing = postbox.missing(place);
        if (!missing.isEmpty()) {
            throw new Refusal(TroubleWords.missing(place, missing));
        }
        boolean unused = end(place.server(), scope);
        ZoneId zone = zones.ofServer(place.server());
        Rhythm rhythm = rhythm(span, LocalDate.ofInstant(visit.at(), zone), zone);
        Schedule draft =
                ledger.draft(new Plan(kind(scope), place, visit.member(), title(scope, span), rhythm, GOOD_FOR));
        return switch (ledger.begin(draft, 1, Share.OF_SERVER)) {
            case Begun.Running(Schedule running) -> running;
            case Begun.Gone gone ->
                throw new Refusal("Somebody else has just changed this. Look at it with /standings show.");
            case Begun.Full full ->
                throw new Refusal("Somebody else has just set this. Look at it with /standings show.");
            case Begun.Passed passed -> throw new IllegalStateException("a rhythm without an end has passed");
        };
    }

    private static String title(Scope scope, Span span) {
        return (scope == Scope.GROUPS ? "Leaderboard of study groups, each " : "Leaderboard of the ") + span.stored();
    }

    private static Rhythm rhythm(Span span, LocalDate today, ZoneId zone) {
        Recurrence recurrence = switch (span) {
            case WEEK -> new Recurrence.Weekly(1, Set.of(DayOfWeek.SUNDAY));
            case MONTH -> new Recurrence.MonthlyDate(1, LAST_DAY);
            case SEASON -> new Recurrence.MonthlyDate(A_SEASON, LAST_DAY);
            case ALL ->
                throw new Refusal("All time has no end at which it could be posted. Choose week, month or season.");
        };
        LocalDate from = Period.of(span, today).last().withDayOfMonth(1);
        return new Rhythm(recurrence, JUST_BEFORE_THE_END, zone, span == Span.WEEK ? today : from, new End.Never());
    }

    /** Of which periods a schedule posts the standing. */
    static Span span(Schedule schedule) {
        return switch (schedule.plan().rhythm().recurrence()) {
            case Recurrence.Weekly weekly -> Span.WEEK;
            case Recurrence.MonthlyDate date when date.every() == A_SEASON -> Span.SEASON;
            default -> Span.MONTH;
        };
    }
}
