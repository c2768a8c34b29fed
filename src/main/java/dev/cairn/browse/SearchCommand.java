package dev.cairn.browse;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.roadmap.Search;
import dev.cairn.roadmap.Search.Hit;
import dev.cairn.view.Text;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /search text}: topics, resources and phases of all roadmaps. */
final class SearchCommand implements Command {
    private static final String TEXT = "text";
    private static final int RESULTS = 100;

    private final Atlas atlas;

    SearchCommand(Atlas atlas) {
        this.atlas = atlas;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("search", "Look for a text in the topics, resources and phases of all roadmaps")
                .addOption(OptionType.STRING, TEXT, "What to look for", true);
    }

    @Override
    public Reply answer(Call call) {
        String text = call.text(TEXT).orElse("");
        List<Hit> hits = Search.find(atlas.catalogue(), text, RESULTS);
        if (hits.isEmpty()) {
            throw new Refusal("Nothing is like \"" + Text.inert(Text.cut(text, 60))
                    + "\". Try one word of it, or /roadmap to look around.");
        }
        return Reply.of(
                TopicView.found(text, hits, atlas.viewer(call.visit().member())).build());
    }
}
