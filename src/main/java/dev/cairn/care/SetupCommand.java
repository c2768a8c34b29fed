package dev.cairn.care;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import java.util.List;
import java.util.function.LongFunction;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /setup}: what is set for a server and what is missing, for those who may manage it. */
final class SetupCommand implements Command {
    static final String CHECK = "setup";

    private final Surveyor surveyor;
    private final LongFunction<List<Button>> offers;

    /** @param offers what a member may begin with, from other rooms */
    SetupCommand(Surveyor surveyor, LongFunction<List<Button>> offers) {
        this.surveyor = surveyor;
        this.offers = offers;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("setup", "Is Cairn ready for this server? What is set, and what is missing")
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(SettingsCommand.MANAGE_SERVER))
                .setContexts(InteractionContextType.GUILD);
    }

    List<Control> controls() {
        return List.of(new Control(CHECK, Opening.REDRAW, press -> {
            press.onlyFor(0);
            return checked(press.visit());
        }));
    }

    @Override
    public Reply answer(Call call) {
        return checked(call.visit());
    }

    private Reply checked(Visit visit) {
        Survey survey = surveyor.survey(visit.managedServer(), visit.at());
        return Reply.of(SetupView.survey(survey, offers.apply(visit.member()), visit.member())
                .build());
    }
}
