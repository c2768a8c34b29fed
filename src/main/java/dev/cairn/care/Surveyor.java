package dev.cairn.care;

import dev.cairn.care.Survey.Extra;
import dev.cairn.care.Survey.Firing;
import dev.cairn.care.Survey.Place;
import dev.cairn.care.Survey.Stopped;
import dev.cairn.chat.Address;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Trouble;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Occurrence;
import dev.cairn.ledger.Outcome;
import dev.cairn.ledger.Schedule;
import dev.cairn.member.ServerSettings;
import dev.cairn.view.TroubleWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/** Looks how a server is set up at this moment. */
final class Surveyor {
    private static final int FIRINGS = 5;

    private final CareFeature.People people;
    private final CareFeature.Posts posts;
    private final Ledger ledger;
    private final Supplier<Optional<Instant>> backup;

    Surveyor(CareFeature.People people, CareFeature.Posts posts, Supplier<Optional<Instant>> backup) {
        this.people = people;
        this.posts = posts;
        this.ledger = posts.ledger();
        this.backup = backup;
    }

    Survey survey(long server, Instant now) {
        ServerSettings settings = people.servers().settings(server);
        List<Schedule> live = ledger.inServer(server);
        List<Outcome> outcomes = ledger.outcomesIn(server, now.minus(Duration.ofDays(Survey.DAYS)));
        return new Survey(
                settings,
                people.zones().ofServer(server),
                now,
                set(server, settings.reminders()),
                set(server, settings.notices()),
                others(server, live, settings),
                extras(server),
                firings(server),
                stopped(live),
                count(outcomes, Occurrence.State.FAILED),
                count(outcomes, Occurrence.State.MISSED),
                backup.get());
    }

    private Optional<Place> set(long server, OptionalLong channel) {
        return channel.stream()
                .mapToObj(number -> place(new Address.InServer(server, number)))
                .findFirst();
    }

    private List<Place> others(long server, List<Schedule> live, ServerSettings settings) {
        return live.stream()
                .flatMap(schedule -> channel(schedule).stream())
                .distinct()
                .filter(channel -> !isSet(channel, settings.reminders()) && !isSet(channel, settings.notices()))
                .map(channel -> place(new Address.InServer(server, channel)))
                .toList();
    }

    private List<Extra> extras(long server) {
        return List.of(
                extra("events for sessions", new Address.Events(server)),
                extra("roles for study groups", new Address.Roles(server)),
                extra("channels for study groups", new Address.Channels(server, OptionalLong.empty())));
    }

    private Extra extra(String what, Address where) {
        return new Extra(what, posts.postbox().missing(where));
    }

    private static Optional<Long> channel(Schedule schedule) {
        return schedule.plan().address() instanceof Address.InServer place
                ? Optional.of(place.channel())
                : Optional.empty();
    }

    private static boolean isSet(long channel, OptionalLong as) {
        return as.isPresent() && as.getAsLong() == channel;
    }

    private Place place(Address.InServer address) {
        try {
            Set<String> missing = posts.postbox().missing(address);
            return new Place(address, missing.isEmpty() ? "" : TroubleWords.missing(address, missing));
        } catch (Refusal gone) {
            return new Place(address, TroubleWords.where(address) + " " + gone.words());
        }
    }

    private List<Firing> firings(long server) {
        return ledger.aheadIn(server, FIRINGS, posts.awaited()).stream()
                .map(ahead -> new Firing(
                        isPersonal(ahead.schedule()) ? "" : name(ahead.schedule()),
                        ahead.schedule().plan().address(),
                        ahead.upcoming()))
                .toList();
    }

    private List<Stopped> stopped(List<Schedule> live) {
        return live.stream()
                .filter(schedule -> schedule.state() == Schedule.State.STOPPED && !isPersonal(schedule))
                .map(schedule -> new Stopped(
                        name(schedule),
                        schedule.plan().address(),
                        schedule.troubled().orElse(Trouble.BROKEN)))
                .toList();
    }

    private String name(Schedule schedule) {
        return posts.names().apply(schedule);
    }

    private boolean isPersonal(Schedule schedule) {
        return isPersonal(schedule.plan().kind());
    }

    private int count(List<Outcome> outcomes, Occurrence.State state) {
        return outcomes.stream()
                .filter(outcome -> outcome.state() == state && !isPersonal(outcome.kind()))
                .mapToInt(Outcome::count)
                .sum();
    }

    private boolean isPersonal(String kind) {
        return posts.personal().test(kind);
    }
}
