package dev.cairn.browse;

import dev.cairn.browse.Spot.Resources;
import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Typing;
import dev.cairn.lookup.Examples;
import dev.cairn.lookup.Lookup;
import dev.cairn.lookup.Suggestions;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import dev.cairn.roadmap.Resource.Kind;
import dev.cairn.view.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.jspecify.annotations.Nullable;

/** {@code /resources [roadmap] [phase] [kind] [topic]}: what to learn from. */
final class ResourcesCommand implements Command {
    private static final String ROADMAP = "roadmap";
    private static final String PHASE = "phase";
    private static final String KIND = "kind";
    private static final String TOPIC = "topic";

    private final Atlas atlas;
    private final Suggestions suggestions;

    ResourcesCommand(Atlas atlas, Suggestions suggestions) {
        this.atlas = atlas;
        this.suggestions = suggestions;
    }

    @Override
    public SlashCommandData shape() {
        OptionData kind = new OptionData(OptionType.STRING, KIND, "Only this kind")
                .addChoices(Stream.of(Kind.values())
                        .map(ResourcesView::word)
                        .map(word -> new Choice(word, word))
                        .toList());
        return Commands.slash("resources", "What to learn from: courses, books, videos and more")
                .addOption(OptionType.STRING, ROADMAP, "Only of this roadmap", false, true)
                .addOption(OptionType.STRING, PHASE, "Only of this phase of it", false, true)
                .addOptions(kind)
                .addOption(OptionType.STRING, TOPIC, "Only for this topic", false, true);
    }

    @Override
    public Reply answer(Call call) {
        Viewer viewer = atlas.viewer(call.visit().member());
        return Reply.of(atlas.draw(spot(call), viewer).build());
    }

    private Resources spot(Call call) {
        Resources any = new Resources(Spot.ANY, Spot.ANY, Spot.ANY, kind(call), 0);
        Optional<Entry> roadmap = call.text(ROADMAP).map(text -> roadmap(call, text, any));
        Resources ofRoadmap = roadmap.map(entry -> ofPhase(call, entry, any)).orElse(any);
        if (roadmap.isEmpty() && call.text(PHASE).isPresent()) {
            throw new Refusal(
                    "Say which roadmap the phase belongs to" + Examples.asIn("resources", atlas.catalogue()) + ".");
        }
        return call.text(TOPIC).map(text -> ofTopic(call, text, roadmap, any)).orElse(ofRoadmap);
    }

    private Entry roadmap(Call call, String text, Resources any) {
        return Lookup.roadmap(
                atlas.catalogue(),
                text,
                near -> RoadmapCommand.go(
                        ofRoadmap(near, Spot.ANY, any), call.visit().member()));
    }

    private static Resources ofPhase(Call call, Entry entry, Resources any) {
        int phase = call.text(PHASE)
                .map(text -> Lookup.phase(
                        entry,
                        text,
                        near -> RoadmapCommand.go(
                                ofRoadmap(entry, near, any), call.visit().member())))
                .orElse(Spot.ANY);
        return ofRoadmap(entry, phase, any);
    }

    private static Resources ofRoadmap(Entry entry, int phase, Resources any) {
        return new Resources(entry.number(), phase, Spot.ANY, any.kind(), 0);
    }

    private Resources ofTopic(Call call, String text, Optional<Entry> roadmap, Resources any) {
        List<Place> places = Lookup.topics(
                atlas.catalogue(),
                text,
                near -> RoadmapCommand.go(ofPlace(near, any), call.visit().member()));
        Place place = places.stream()
                .filter(each -> roadmap.isEmpty()
                        || each.roadmapNumber() == roadmap.get().number())
                .findFirst()
                .orElseThrow(() -> new Refusal("That topic is not in this roadmap, but in "
                        + Text.inert(places.get(0).roadmap().title()) + "."));
        return ofPlace(place, any);
    }

    private static Resources ofPlace(Place place, Resources any) {
        return new Resources(place.roadmapNumber(), Spot.ANY, place.number(), any.kind(), 0);
    }

    private static @Nullable Kind kind(Call call) {
        Optional<String> wanted = call.text(KIND);
        if (wanted.isEmpty()) {
            return null;
        }
        return Stream.of(Kind.values())
                .filter(kind -> ResourcesView.word(kind).equalsIgnoreCase(wanted.get()))
                .findFirst()
                .orElseThrow(() -> new Refusal("The kind is one of " + ResourcesView.kinds() + "."));
    }

    @Override
    public List<Choice> suggest(Typing typing) {
        return switch (typing.option()) {
            case PHASE -> suggestions.phases(typing);
            case TOPIC -> suggestions.topics(typing);
            default -> suggestions.roadmaps(typing);
        };
    }
}
