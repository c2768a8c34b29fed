package dev.cairn.lookup;

import dev.cairn.chat.Command;
import dev.cairn.chat.Typing;
import dev.cairn.progress.FollowStore;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Names;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;

/** Offers roadmaps, phases and topics while a member types; those they follow first, or alone where that is enough. */
public final class Suggestions {
    private static final int NAME = 100;

    private final Supplier<Catalogue> catalogue;
    private final FollowStore follows;

    public Suggestions(Supplier<Catalogue> catalogue, FollowStore follows) {
        this.catalogue = catalogue;
        this.follows = follows;
    }

    public List<Choice> roadmaps(Typing typing) {
        Set<Long> followed = follows.followed(typing.call().visit().member());
        return catalogue.get().roadmapNames().suggest(typing.text(), Command.MOST_CHOICES).stream()
                .sorted(Comparator.comparing(entry -> !followed.contains(entry.number())))
                .map(entry -> choice(entry.roadmap().title(), entry.roadmap().id()))
                .toList();
    }

    /** Those the member follows. */
    public List<Choice> followed(Typing typing) {
        Set<Long> followed = follows.followed(typing.call().visit().member());
        return catalogue.get().roadmapNames().suggest(typing.text(), Integer.MAX_VALUE).stream()
                .filter(entry -> followed.contains(entry.number()))
                .limit(Command.MOST_CHOICES)
                .map(entry -> choice(entry.roadmap().title(), entry.roadmap().id()))
                .toList();
    }

    /** Phases of the roadmap that stands in the option "roadmap"; none until it names one. */
    public List<Choice> phases(Typing typing) {
        Optional<Entry> entry = namedRoadmap(typing);
        if (entry.isEmpty()) {
            return List.of();
        }
        List<Phase> phases = entry.get().roadmap().phases();
        List<Integer> positions = IntStream.range(0, phases.size()).boxed().toList();
        return Names.of(
                        positions,
                        position -> Stream.of(
                                Text.phaseTitle(phases.get(position)),
                                phases.get(position).title()))
                .suggest(typing.text(), Command.MOST_CHOICES)
                .stream()
                .map(phases::get)
                .map(phase -> choice(
                        Text.phaseTitle(phase),
                        Optional.ofNullable(phase.number()).orElse(phase.title())))
                .toList();
    }

    /** Topics: of the roadmap in the option "roadmap" if it names one, else of the followed ones, else of all. */
    public List<Choice> topics(Typing typing) {
        return choices(places(typing).stream());
    }

    /** The same without a limit, best first. */
    public List<Place> places(Typing typing) {
        Catalogue now = catalogue.get();
        Optional<Entry> named = namedRoadmap(typing);
        Set<Long> wanted = named.map(entry -> Set.of(entry.number()))
                .orElseGet(() -> follows.followed(typing.call().visit().member()));
        List<Place> like = now.topicNames().suggest(typing.text(), Integer.MAX_VALUE);
        List<Place> mine = like.stream()
                .filter(place -> wanted.contains(place.roadmapNumber()))
                .toList();
        return mine.isEmpty() && named.isEmpty() ? like : mine;
    }

    /** As many of these topics as Discord takes, each once. */
    public static List<Choice> choices(Stream<Place> places) {
        return places.distinct()
                .limit(Command.MOST_CHOICES)
                .map(place -> choice(Lookup.label(place), place.address()))
                .toList();
    }

    /** The roadmap in the option "roadmap"; empty until it names one. */
    public Optional<Entry> namedRoadmap(Typing typing) {
        return typing.call().text("roadmap").flatMap(this::roadmap);
    }

    private Optional<Entry> roadmap(String text) {
        return catalogue.get().roadmapNames().find(text).found().stream().findFirst();
    }

    /** As long as Discord takes it. */
    public static Choice choice(String name, String value) {
        return new Choice(Text.cut(name, NAME), Text.cut(value, NAME));
    }
}
