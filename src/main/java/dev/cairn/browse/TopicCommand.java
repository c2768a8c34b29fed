package dev.cairn.browse;

import dev.cairn.browse.Spot.OfTopic;
import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Typing;
import dev.cairn.lookup.Lookup;
import dev.cairn.lookup.Suggestions;
import dev.cairn.roadmap.Place;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /topic topic}: where a topic stands, and what to learn it from. */
final class TopicCommand implements Command {
    private static final String TOPIC = "topic";

    private final Atlas atlas;
    private final Suggestions suggestions;

    TopicCommand(Atlas atlas, Suggestions suggestions) {
        this.atlas = atlas;
        this.suggestions = suggestions;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("topic", "Where a topic stands in the roadmaps, and what to learn it from")
                .addOption(OptionType.STRING, TOPIC, "Which topic", true, true);
    }

    @Override
    public Reply answer(Call call) {
        long member = call.visit().member();
        List<Place> places = Lookup.topics(
                atlas.catalogue(),
                call.text(TOPIC).orElse(""),
                near -> RoadmapCommand.go(new OfTopic(near.number()), member));
        Viewer viewer = atlas.viewer(member);
        return Reply.of(
                atlas.draw(new OfTopic(first(places, viewer).number()), viewer).build());
    }

    /** On the member's own way, if it stands there. */
    private static Place first(List<Place> places, Viewer viewer) {
        return places.stream()
                .filter(place -> viewer.followed().contains(place.roadmapNumber()))
                .findFirst()
                .orElse(places.get(0));
    }

    @Override
    public List<Choice> suggest(Typing typing) {
        return suggestions.topics(typing);
    }
}
