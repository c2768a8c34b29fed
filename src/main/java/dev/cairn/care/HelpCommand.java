package dev.cairn.care;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Reply;
import dev.cairn.roadmap.Catalogue;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /help}: what the bot can do, by task. */
final class HelpCommand implements Command {
    private final Supplier<Catalogue> catalogue;

    HelpCommand(Supplier<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("help", "What Cairn can do, by task");
    }

    @Override
    public Reply answer(Call call) {
        return Reply.of(CareView.help(catalogue.get()).build());
    }
}
