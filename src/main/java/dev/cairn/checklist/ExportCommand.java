package dev.cairn.checklist;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.checklist.Export.Former;
import dev.cairn.progress.HistoryStore;
import dev.cairn.progress.Standing;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.view.Text;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /export [format]}: the member's progress as a file of their own. */
final class ExportCommand implements Command {
    private static final String FORMAT = "format";
    private static final String MARKDOWN = "markdown";
    private static final String JSON = "json";

    private final Sources sources;
    private final HistoryStore history;

    ExportCommand(Sources sources, HistoryStore history) {
        this.sources = sources;
        this.history = history;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("export", "Your progress as a file, to keep or to take elsewhere")
                .addOptions(new OptionData(OptionType.STRING, FORMAT, "For people (the default), or for programs")
                        .addChoice("Markdown, for people", MARKDOWN)
                        .addChoice("JSON, for programs", JSON));
    }

    @Override
    public Reply answer(Call call) {
        String format = call.text(FORMAT).orElse(MARKDOWN);
        if (!format.equals(MARKDOWN) && !format.equals(JSON)) {
            throw new Refusal("There is no format \"" + Text.inert(Text.cut(format, 60)) + "\": say markdown or json.");
        }
        Export export =
                export(call.visit().member(), LocalDate.ofInstant(call.visit().at(), ZoneOffset.UTC));
        if (export.roadmaps().isEmpty() && export.former().isEmpty()) {
            throw new Refusal("There is nothing of yours to export yet. /done ticks the first topic off.");
        }
        return Reply.of((format.equals(JSON)
                        ? ExportView.panel(export, "json", ExportJson.of(export))
                        : ExportView.panel(export, "md", ExportView.markdown(export)))
                .build());
    }

    /** The roadmaps that are followed, and those the member said something of; what is not there now comes behind them. */
    private Export export(long member, LocalDate day) {
        Catalogue catalogue = sources.catalogue().get();
        Standing standing = sources.progress().standing(member);
        Set<Long> followed = sources.follows().followed(member);
        List<Entry> roadmaps = catalogue.entries().stream()
                .filter(entry -> followed.contains(entry.number()) || standing.isOn(entry.places()))
                .toList();
        List<Long> missing = standing.said().keySet().stream()
                .filter(topic -> catalogue.place(topic).isEmpty())
                .toList();
        List<Former> former = history.topics(missing).stream()
                .map(topic -> new Former(topic, sources.isGone(topic)))
                .toList();
        return new Export(day, roadmaps, standing, former);
    }
}
