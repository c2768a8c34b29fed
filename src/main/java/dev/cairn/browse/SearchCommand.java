package dev.cairn.browse;

import dev.cairn.browse.Spot.Found;
import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Reply;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /search text}: topics, resources and phases of all roadmaps. */
final class SearchCommand implements Command {
    private static final String TEXT = "text";

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
        Found found = new Found(call.text(TEXT).orElse(""));
        return Reply.of(atlas.draw(found, atlas.viewer(call.visit().member())).build());
    }
}
