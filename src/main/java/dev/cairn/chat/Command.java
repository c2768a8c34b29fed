package dev.cairn.chat;

import java.util.List;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** Something a member can type. */
public interface Command {
    /** Discord takes no more suggestions than this. */
    int MOST_CHOICES = 25;

    /** How Discord shows it: name, help line, options. */
    SlashCommandData shape();

    default Opening opening(Call call) {
        return Opening.ONLY_YOU;
    }

    /**
     * Does what was asked for, and answers.
     *
     * @throws Refusal if it cannot be done; nothing has changed then
     */
    Reply answer(Call call);

    /** What to offer while the member is still typing, {@value #MOST_CHOICES} at most. */
    default List<Choice> suggest(Typing typing) {
        return List.of();
    }
}
