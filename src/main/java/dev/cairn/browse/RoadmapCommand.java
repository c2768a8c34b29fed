package dev.cairn.browse;

import dev.cairn.browse.Spot.OfPhase;
import dev.cairn.browse.Spot.OfRoadmap;
import dev.cairn.browse.Spot.Overview;
import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Typing;
import dev.cairn.lookup.Examples;
import dev.cairn.lookup.Lookup;
import dev.cairn.lookup.Suggestions;
import dev.cairn.roadmap.Catalogue.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /roadmap [roadmap] [phase] [member]}: all roadmaps, one, or one of its phases. */
final class RoadmapCommand implements Command {
    private static final String ROADMAP = "roadmap";
    private static final String PHASE = "phase";
    private static final String MEMBER = "member";

    private final Atlas atlas;
    private final Suggestions suggestions;

    RoadmapCommand(Atlas atlas, Suggestions suggestions) {
        this.atlas = atlas;
        this.suggestions = suggestions;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("roadmap", "Look at the roadmaps, at one of them, or at one of its phases")
                .addOption(OptionType.STRING, ROADMAP, "Which roadmap", false, true)
                .addOption(OptionType.STRING, PHASE, "Which phase of it: its number or title", false, true)
                .addOption(OptionType.USER, MEMBER, "Show it to somebody here, in the channel");
    }

    /** Named members are to see it, so the channel does. */
    @Override
    public Opening opening(Call call) {
        return call.member(MEMBER).isPresent() ? Opening.CHANNEL : Opening.ONLY_YOU;
    }

    @Override
    public Reply answer(Call call) {
        long member = call.visit().member();
        Spot spot = spot(call, member);
        Optional<Long> other = call.member(MEMBER);
        if (other.isEmpty()) {
            return Reply.of(atlas.draw(spot, atlas.viewer(member)).build());
        }
        return new Reply.Panel(
                atlas.draw(spot, Viewer.everybody()).shownTo(other.get(), member, BrowseFeature.opening(spot)),
                Set.of(other.get()));
    }

    private Spot spot(Call call, long member) {
        Optional<String> roadmap = call.text(ROADMAP);
        Optional<String> phase = call.text(PHASE);
        if (roadmap.isEmpty()) {
            if (phase.isPresent()) {
                throw new Refusal(
                        "Say which roadmap the phase belongs to" + Examples.asIn("roadmap", atlas.catalogue()) + ".");
            }
            return new Overview(0);
        }
        Entry entry =
                Lookup.roadmap(atlas.catalogue(), roadmap.get(), near -> go(new OfRoadmap(near.number(), 0), member));
        return phase.<Spot>map(text -> phase(entry, text, member)).orElseGet(() -> new OfRoadmap(entry.number(), 0));
    }

    private static Spot phase(Entry entry, String text, long member) {
        int position = Lookup.phase(entry, text, near -> go(new OfPhase(entry.number(), near, 0), member));
        return new OfPhase(entry.number(), position, 0);
    }

    static String go(Spot spot, long member) {
        return Press.id(BrowseFeature.GO, spot.written(), member);
    }

    @Override
    public List<Choice> suggest(Typing typing) {
        return typing.option().equals(PHASE) ? suggestions.phases(typing) : suggestions.roadmaps(typing);
    }
}
