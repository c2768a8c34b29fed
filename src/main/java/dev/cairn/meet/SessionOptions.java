package dev.cairn.meet;

import dev.cairn.calendar.Recurrence;
import dev.cairn.calendar.Rhythm;
import dev.cairn.chat.Address;
import dev.cairn.chat.Call;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Visit;
import dev.cairn.group.Group;
import dev.cairn.lookup.Lookup;
import dev.cairn.lookup.WhenOption;
import dev.cairn.meet.Session.Spot;
import dev.cairn.member.ServerStore;
import dev.cairn.member.Zoning;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Place;
import dev.cairn.view.TroubleWords;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what hosts fill in of a session. */
final class SessionOptions {
    private static final Duration USUAL = Duration.ofHours(1);

    /** Takes away what was said before. */
    private static final String NONE = "none";

    private final Postbox postbox;
    private final Zoning zones;
    private final ServerStore servers;
    private final Supplier<Catalogue> catalogue;

    SessionOptions(Postbox postbox, Zoning zones, ServerStore servers, Supplier<Catalogue> catalogue) {
        this.postbox = postbox;
        this.zones = zones;
        this.servers = servers;
        this.catalogue = catalogue;
    }

    /** A new one. */
    Session create(Call call, Group group) {
        return new Session(
                0,
                group.number(),
                call.visit().member(),
                said(call, group).orElseGet(() -> usual(call.visit(), group)),
                title(call).orElse(""),
                rhythm(call),
                lasts(call).orElse(USUAL),
                topic(call, group).orElse(OptionalLong.empty()),
                spot(call).orElse(Spot.NOWHERE),
                seats(call, 1).orElse(OptionalInt.empty()),
                flag(call, SessionShape.THREAD).orElse(false),
                Session.State.DRAFT,
                null);
    }

    /** What is left out stays. */
    Session change(Call call, Session before, Group group) {
        return new Session(
                before.number(),
                before.group(),
                before.host(),
                said(call, group).orElse(before.channel()),
                title(call).orElse(before.title()),
                before.rhythm(),
                lasts(call).orElse(before.lasts()),
                topic(call, group).orElse(before.topic()),
                spot(call).orElse(before.spot()),
                seats(call, 0).orElse(before.seats()),
                flag(call, SessionShape.THREAD).orElse(before.thread()),
                before.state(),
                before.trouble());
    }

    private Rhythm rhythm(Call call) {
        Visit visit = call.visit();
        Rhythm said = WhenOption.rhythm(call.text(SessionShape.WHEN).orElse(""), visit.at(), zones.of(visit));
        return flag(call, SessionShape.WEEKLY).orElse(false) && said.recurrence() instanceof Recurrence.Once once
                ? new Rhythm(
                        new Recurrence.Weekly(1, Set.of(once.date().getDayOfWeek())),
                        said.time(),
                        said.zone(),
                        once.date(),
                        said.end())
                : said;
    }

    private static Optional<Boolean> flag(Call call, String option) {
        return call.text(option).map("true"::equalsIgnoreCase);
    }

    private static Optional<String> title(Call call) {
        return text(call, SessionShape.TITLE, Session.MOST_TITLE);
    }

    private static Optional<Duration> lasts(Call call) {
        return number(call, SessionShape.MINUTES, Session.LEAST_MINUTES, Session.MOST_MINUTES)
                .map(Duration::ofMinutes);
    }

    private static Optional<OptionalInt> seats(Call call, int least) {
        return number(call, SessionShape.SEATS, least, Session.MOST_SEATS)
                .map(seats -> seats == 0 ? OptionalInt.empty() : OptionalInt.of(seats));
    }

    private static Optional<Integer> number(Call call, String option, int least, int most) {
        return call.text(option).map(text -> {
            int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
            if (number < least || number > most) {
                throw new Refusal("\"%s\" takes a whole number from %d to %d.".formatted(option, least, most));
            }
            return number;
        });
    }

    private static Optional<String> text(Call call, String option, int most) {
        return call.text(option).map(text -> {
            if (text.length() > most) {
                throw new Refusal("\"%s\" takes %d characters at most, not %d.".formatted(option, most, text.length()));
            }
            return isNone(text) ? "" : text;
        });
    }

    private static boolean isNone(String text) {
        return text.equalsIgnoreCase(NONE);
    }

    /** Said anew it is another place altogether, be it a voice channel or words. */
    private static Optional<Spot> spot(Call call) {
        OptionalLong voice = call.id(SessionShape.VOICE);
        Optional<String> words = text(call, SessionShape.PLACE, Spot.MOST_WORDS);
        return voice.isEmpty() && words.isEmpty() ? Optional.empty() : Optional.of(new Spot(voice, words.orElse("")));
    }

    /** Of the group's roadmap before another one. */
    private Optional<OptionalLong> topic(Call call, Group group) {
        return call.text(SessionShape.TOPIC)
                .map(text -> isNone(text) ? OptionalLong.empty() : OptionalLong.of(topic(text, group)));
    }

    private long topic(String text, Group group) {
        List<Place> found = Lookup.topics(catalogue.get(), text);
        return found.stream()
                .filter(place -> place.roadmapNumber() == group.terms().roadmap())
                .findFirst()
                .or(() -> found.stream().findFirst())
                .orElseThrow(() -> new Refusal(
                        Lookup.missing("topic", text) + " Pick one of those offered while you type, or leave it out."))
                .number();
    }

    private Optional<Address.InServer> said(Call call, Group group) {
        OptionalLong channel = call.channelToWriteIn(SessionShape.CHANNEL);
        return channel.isPresent() ? Optional.of(checked(group.server(), channel.getAsLong())) : Optional.empty();
    }

    /** Where the group meets, else where the server's reminders go, else here. */
    private Address.InServer usual(Visit visit, Group group) {
        OptionalLong channel = group.terms().channel().isPresent()
                ? group.terms().channel()
                : servers.settings(group.server()).reminders();
        return checked(group.server(), channel.orElse(visit.channel()));
    }

    private Address.InServer checked(long server, long channel) {
        Address.InServer place = new Address.InServer(server, channel);
        Set<String> missing = postbox.missing(place);
        if (!missing.isEmpty()) {
            throw new Refusal(TroubleWords.missing(place, missing));
        }
        return place;
    }
}
