package dev.cairn.care;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Reply;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /about}: version, source, privacy, and how to report a problem. */
final class AboutCommand implements Command {
    private final String version;
    private final String contact;

    AboutCommand(String version, String contact) {
        this.version = version;
        this.contact = contact;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("about", "Version, source, privacy, and how to report a problem");
    }

    @Override
    public Reply answer(Call call) {
        return Reply.of(CareView.about(version, contact).build());
    }
}
