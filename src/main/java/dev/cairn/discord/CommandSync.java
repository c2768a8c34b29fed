package dev.cairn.discord;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Discord which commands there are, but only when that changed: creations are limited to 200 a day. */
final class CommandSync {
    private static final Logger LOG = LoggerFactory.getLogger(CommandSync.class);

    private CommandSync() {}

    /** A failure is told and left at that: the commands of the last start go on working, and logging in anew costs. */
    static void run(JDA jda, List<SlashCommandData> wanted) {
        try {
            sync(jda, wanted);
        } catch (ErrorResponseException e) {
            LOG.error(
                    "could not register the commands, so new ones may be missing until the next start: {}",
                    e.getMessage());
        }
    }

    private static void sync(JDA jda, List<SlashCommandData> wanted) {
        List<Command> present = jda.retrieveCommands(true).complete();
        if (described(present.stream().map(CommandData::fromCommand).toList()).equals(described(wanted))) {
            LOG.info("all {} commands are registered", wanted.size());
            return;
        }
        jda.updateCommands().addCommands(wanted).complete();
        LOG.info("registered the {} commands", wanted.size());
    }

    private static Map<String, Object> described(List<? extends CommandData> commands) {
        return commands.stream()
                .collect(Collectors.toMap(
                        CommandData::getName, command -> command.toData().toMap()));
    }
}
