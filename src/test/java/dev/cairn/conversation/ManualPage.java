package dev.cairn.conversation;

import dev.cairn.chat.Opening;
import dev.cairn.conversation.Scene.Told;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** Writes the manual's pages in Markdown. */
final class ManualPage {
    private static final String MADE = "<!-- Made from conversations by ManualTest; don't edit. -->\n\n";

    private ManualPage() {}

    static String index(List<SlashCommandData> commands) {
        return MADE + """
                # The manual

                A conversation with each command, as Discord shows it: what is typed, then what is seen, quoted, with buttons `[ so ]`
                and menus `( so ▾ )` below it. The people are Mira and Jonas, who learn, and Olga, who organises. Discord shows everybody
                dates by their own clock; here they are by that of UTC.

                | command | does |
                | --- | --- |
                """
                + commands.stream()
                        .map(command -> "| [/" + command.getName() + "](" + command.getName() + ".md) | "
                                + command.getDescription() + " |\n")
                        .collect(Collectors.joining());
    }

    static String of(SlashCommandData command, List<Told> sections) {
        StringBuilder page = new StringBuilder(MADE + "# /" + command.getName() + "\n\n");
        page.append(command.getDescription()).append(".\n\n");
        if (command.getSubcommands().isEmpty()) {
            page.append(usage("/" + command.getName(), command.getOptions()));
        }
        for (SubcommandData subcommand : command.getSubcommands()) {
            if (!subcommand.equals(command.getSubcommands().getFirst())) {
                page.append('\n'); // else it would go on with the list above
            }
            page.append(subcommand.getDescription()).append(":\n\n");
            page.append(usage("/" + command.getName() + " " + subcommand.getName(), subcommand.getOptions()));
        }
        for (Told section : sections) {
            page.append("\n## ").append(section.title()).append('\n');
            section.steps().forEach(step -> page.append('\n').append(told(step)));
        }
        return page.append("\n[All commands](README.md)\n").toString();
    }

    /** How it is typed, what may be left out in brackets, and what each option means. */
    private static String usage(String command, List<OptionData> options) {
        String typed = options.stream()
                .map(option -> option.isRequired() ? " " + option.getName() : " [" + option.getName() + "]")
                .collect(Collectors.joining("", "`" + command, "`\n"));
        return options.stream()
                .map(option -> "- `" + option.getName() + "`: " + option.getDescription() + "\n")
                .collect(Collectors.joining("", options.isEmpty() ? typed : typed + "\n", ""));
    }

    private static String told(Step step) {
        String name = step.person().name();
        return "**" + name + "** " + step.deed().words() + ". *"
                + seen(step.answered().opening(), name) + "*\n\n" + new Drawing(step).quoted();
    }

    private static String seen(Opening opening, String name) {
        return switch (opening) {
            case ONLY_YOU -> "Only " + name + " sees:";
            case CHANNEL -> "Everybody sees:";
            case REDRAW -> "The panel changes:";
            case FORM -> "A form opens:";
        };
    }
}
