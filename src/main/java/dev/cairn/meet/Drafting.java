package dev.cairn.meet;

import dev.cairn.calendar.Recurrence;
import dev.cairn.calendar.Rhythm;
import dev.cairn.chat.Address;
import dev.cairn.chat.Call;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.group.Group;
import dev.cairn.lookup.Groups;
import dev.cairn.lookup.Lookup;
import dev.cairn.lookup.WhenOption;
import dev.cairn.meet.Session.Spot;
import dev.cairn.member.ServerStore;
import dev.cairn.member.Zoning;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Place;
import dev.cairn.view.TroubleWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what a host fills in of a new session, and shows what would be set. */
final class Drafting {
    static final int LEAST_MINUTES = 15;

    private static final int USUAL_MINUTES = 60;
    private static final int DATES = 4;

    private final Groups groups;
    private final SessionStore sessions;
    private final Topics topics;
    private final Postbox postbox;
    private final Zoning zones;
    private final ServerStore servers;
    private final Supplier<Catalogue> catalogue;

    Drafting(
            Groups groups,
            SessionStore sessions,
            Topics topics,
            Postbox postbox,
            Zoning zones,
            ServerStore servers,
            Supplier<Catalogue> catalogue) {
        this.groups = groups;
        this.sessions = sessions;
        this.topics = topics;
        this.postbox = postbox;
        this.zones = zones;
        this.servers = servers;
        this.catalogue = catalogue;
    }

    Reply preview(Call call) {
        Visit visit = call.visit();
        Group group = groups.hostedOrNamed(visit, call.text(SessionCommand.GROUP));
        Session draft = sessions.draft(session(call, group), visit.at());
        List<Instant> next = draft.rhythm().from(visit.at()).limit(DATES).toList();
        Instant first = next.getFirst();
        OptionalLong topic = topics.of(draft, first);
        Scene scene = new Scene(
                draft,
                new Meeting(0, draft.number(), first, first, first.plus(draft.lasts()), topic, Meeting.State.OPEN),
                group,
                new Roll(List.of(), List.of(), List.of(), List.of()),
                topics.place(draft, topic),
                topics.week(draft, first));
        boolean events = postbox.missing(new Address.Events(group.server())).isEmpty();
        return Reply.of(SessionView.preview(scene, next, events, visit.member()).build());
    }

    private Session session(Call call, Group group) {
        return new Session(
                0,
                group.number(),
                call.visit().member(),
                channel(call, group),
                text(call, SessionCommand.TITLE, Session.MOST_TITLE),
                rhythm(call),
                Duration.ofMinutes(number(call, SessionCommand.MINUTES, LEAST_MINUTES, Session.MOST_MINUTES)
                        .orElse(USUAL_MINUTES)),
                topic(call, group),
                new Spot(call.id(SessionCommand.VOICE), text(call, SessionCommand.PLACE, Spot.MOST_WORDS)),
                number(call, SessionCommand.SEATS, 1, Session.MOST_SEATS),
                isTrue(call, SessionCommand.THREAD),
                Session.State.DRAFT,
                null);
    }

    private Rhythm rhythm(Call call) {
        Visit visit = call.visit();
        Rhythm said = WhenOption.rhythm(call.text(SessionCommand.WHEN).orElse(""), visit.at(), zones.of(visit));
        return isTrue(call, SessionCommand.WEEKLY) && said.recurrence() instanceof Recurrence.Once once
                ? new Rhythm(
                        new Recurrence.Weekly(1, Set.of(once.date().getDayOfWeek())),
                        said.time(),
                        said.zone(),
                        once.date(),
                        said.end())
                : said;
    }

    private static boolean isTrue(Call call, String option) {
        return call.text(option).filter("true"::equalsIgnoreCase).isPresent();
    }

    private static OptionalInt number(Call call, String option, int least, int most) {
        Optional<String> text = call.text(option);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        int number = text.get().matches("\\d{1,4}") ? Integer.parseInt(text.get()) : -1;
        if (number < least || number > most) {
            throw new Refusal("\"%s\" takes a whole number from %d to %d.".formatted(option, least, most));
        }
        return OptionalInt.of(number);
    }

    private static String text(Call call, String option, int most) {
        String text = call.text(option).orElse("");
        if (text.length() > most) {
            throw new Refusal("\"%s\" takes %d characters at most, not %d.".formatted(option, most, text.length()));
        }
        return text;
    }

    /** Of the group's roadmap before another one. */
    private OptionalLong topic(Call call, Group group) {
        return call.text(SessionCommand.TOPIC)
                .map(text -> {
                    List<Place> found = Lookup.topics(catalogue.get(), text);
                    return found.stream()
                            .filter(place ->
                                    place.roadmapNumber() == group.terms().roadmap())
                            .findFirst()
                            .or(() -> found.stream().findFirst())
                            .orElseThrow(() -> new Refusal(Lookup.missing("topic", text)
                                    + " Pick one of those offered while you type, or leave it out."));
                })
                .map(place -> OptionalLong.of(place.number()))
                .orElseGet(OptionalLong::empty);
    }

    /** As said; else where the group meets, where the server's reminders go, or here. */
    private Address.InServer channel(Call call, Group group) {
        Visit visit = call.visit();
        OptionalLong said = call.id(SessionCommand.CHANNEL);
        OptionalLong usual = group.terms().channel().isPresent()
                ? group.terms().channel()
                : servers.settings(group.server()).reminders();
        long channel = said.isPresent() ? said.getAsLong() : usual.orElse(visit.channel());
        Address.InServer place = new Address.InServer(group.server(), channel);
        Set<String> missing = postbox.missing(place);
        if (!missing.isEmpty()) {
            throw new Refusal(TroubleWords.missing(place, missing));
        }
        return place;
    }
}
