package dev.cairn.gather;

import dev.cairn.chat.Address;
import dev.cairn.chat.Call;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Visit;
import dev.cairn.group.Terms;
import dev.cairn.lookup.Groups;
import dev.cairn.lookup.Lookup;
import dev.cairn.member.Zoning;
import dev.cairn.pace.Course;
import dev.cairn.pace.Pace;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Known;
import dev.cairn.view.Text;
import dev.cairn.view.TroubleWords;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what hosts fill in of a group's terms. */
final class GroupOptions {
    static final String NAME = "name";
    static final String ROADMAP = "roadmap";
    static final String PHASE = "phase";
    static final String PACE = "pace";
    static final String CHANNEL = "channel";
    static final String SIZE = "size";
    static final String LANGUAGE = "language";
    static final String OPEN = "open";
    static final String CLEAR = "clear";

    private final Supplier<Catalogue> catalogue;
    private final Zoning zones;
    private final Postbox postbox;

    GroupOptions(Supplier<Catalogue> catalogue, Zoning zones, Postbox postbox) {
        this.catalogue = catalogue;
        this.zones = zones;
        this.postbox = postbox;
    }

    Terms create(Call call) {
        long server = Groups.server(call.visit());
        Entry entry = roadmap(call.text(ROADMAP).orElse(""));
        return new Terms(
                name(call).orElseThrow(() -> new Refusal("Say what the group is called.")),
                entry.number(),
                phase(call, entry).orElse(null),
                pace(call).orElse(PaceOption.USUAL),
                today(call.visit()),
                0,
                channel(call, server),
                size(call).orElse(Terms.MOST_SIZE),
                language(call).orElse(null),
                open(call).orElse(true));
    }

    /** What is left out stays. Another phase is begun now; another pace goes on from where the group is. */
    Terms change(Call call, Terms before, Optional<Entry> entry) {
        Terms terms = before;
        Optional<Pace> pace = pace(call);
        if (pace.isPresent()) {
            LocalDate today = today(call.visit());
            terms = terms.at(
                    pace.get(),
                    today,
                    entry.map(each -> behind(before, each, today)).orElse(before.behind()));
        }
        if (call.text(PHASE).isPresent()) {
            @Nullable String phase =
                    phase(call, entry.orElseThrow(GroupOptions::noRoadmap)).orElse(null);
            terms = terms.from(phase, today(call.visit()));
        }
        OptionalLong channel = channel(call, Groups.server(call.visit()));
        terms = channel.isPresent() ? terms.in(channel) : terms;
        terms = cleared(call, terms);
        terms = name(call).map(terms::called).orElse(terms);
        terms = size(call).map(terms::of).orElse(terms);
        terms = language(call).map(terms::speaking).orElse(terms);
        return open(call).map(terms::opened).orElse(terms);
    }

    private static Terms cleared(Call call, Terms terms) {
        Optional<String> what = call.text(CLEAR);
        if (what.filter(option -> call.text(option).isPresent()).isPresent()) {
            throw new Refusal("Fill in something new or clear it, but not both.");
        }
        return what.map(option -> switch (option) {
                    case CHANNEL -> terms.in(OptionalLong.empty());
                    case LANGUAGE -> terms.speaking(null);
                    default -> throw new Refusal("What can be cleared is where it meets, and its language.");
                })
                .orElse(terms);
    }

    private static int behind(Terms terms, Entry entry, LocalDate today) {
        Course course = terms.course(entry);
        return terms.behind() + course.before(course.weekOf(today));
    }

    private LocalDate today(Visit visit) {
        return visit.at().atZone(zone(visit)).toLocalDate();
    }

    private ZoneId zone(Visit visit) {
        return zones.ofServer(Groups.server(visit));
    }

    Entry roadmap(String text) {
        return catalogue.get().roadmapNames().find(text).found().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(Lookup.missing("roadmap", text)
                        + " Pick one of those offered while you type; /roadmap lists them."));
    }

    /** Where it stands. */
    static int position(Entry entry, String text) {
        return Lookup.phase(entry, text)
                .orElseThrow(() -> new Refusal(
                        Lookup.missing("phase of " + Text.inert(entry.roadmap().title()), text)
                                + " Pick one of those offered while you type."));
    }

    private static Optional<String> phase(Call call, Entry entry) {
        return call.text(PHASE).map(text -> Known.name(entry.roadmap().phases().get(position(entry, text))));
    }

    private Optional<Pace> pace(Call call) {
        return call.text(PACE).map(text -> PaceOption.read(text, call.visit().at(), zone(call.visit())));
    }

    private static Optional<String> name(Call call) {
        return call.text(NAME).map(text -> {
            if (text.length() > Terms.MOST_NAME || text.codePoints().noneMatch(Character::isLetter)) {
                throw new Refusal(
                        "A group's name has a letter in it, and %d characters at most.".formatted(Terms.MOST_NAME));
            }
            return text;
        });
    }

    private static Optional<Integer> size(Call call) {
        return call.text(SIZE).map(text -> {
            int size = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
            if (size < Terms.LEAST_SIZE || size > Terms.MOST_SIZE) {
                throw new Refusal("A group has %d to %d members.".formatted(Terms.LEAST_SIZE, Terms.MOST_SIZE));
            }
            return size;
        });
    }

    static Optional<String> language(Call call) {
        return call.text(LANGUAGE).map(text -> {
            if (!text.matches("[\\p{L}\\p{M} ()-]{1," + Terms.MOST_LANGUAGE + "}")) {
                throw new Refusal("A language is named in letters, %d at most, as in \"English\"."
                        .formatted(Terms.MOST_LANGUAGE));
            }
            return text;
        });
    }

    private static Optional<Boolean> open(Call call) {
        return call.text(OPEN).map("true"::equalsIgnoreCase);
    }

    private OptionalLong channel(Call call, long server) {
        OptionalLong channel = call.channelToWriteIn(CHANNEL);
        if (channel.isPresent()) {
            Address.InServer place = new Address.InServer(server, channel.getAsLong());
            Set<String> missing = postbox.missing(place);
            if (!missing.isEmpty()) {
                throw new Refusal(TroubleWords.missing(place, missing));
            }
        }
        return channel;
    }

    private static Refusal noRoadmap() {
        return new Refusal("The roadmap of this group is not there any more, so it has no phases.");
    }
}
