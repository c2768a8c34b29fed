package dev.cairn.checklist;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Reply;
import dev.cairn.checklist.HistoryView.Deed;
import dev.cairn.progress.HistoryStore;
import dev.cairn.progress.HistoryStore.Event;
import dev.cairn.progress.HistoryStore.Remembered;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.view.Page;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /history}: what the member ticked off, took back and so on, the newest first. */
final class HistoryCommand implements Command {
    static final String SHOW = "history";

    private static final int ON_A_PAGE = 15;

    private final Sources sources;
    private final HistoryStore history;

    HistoryCommand(Sources sources, HistoryStore history) {
        this.sources = sources;
        this.history = history;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("history", "What you did, newest first, also in what has left the roadmaps since");
    }

    List<Control> controls() {
        return List.of(new Control(SHOW, Opening.REDRAW, press -> {
            press.onlyFor(1);
            return drawn(press.visit().member(), press.index(0));
        }));
    }

    @Override
    public Reply answer(Call call) {
        return drawn(call.visit().member(), 0);
    }

    private Reply drawn(long member, int number) {
        int pages = Math.max(1, Math.ceilDiv(history.count(member), ON_A_PAGE));
        int page = Math.min(number, pages - 1);
        Catalogue catalogue = sources.catalogue().get();
        List<Deed> deeds = history.newest(member, ON_A_PAGE, page * ON_A_PAGE).stream()
                .map(event -> deed(catalogue, event))
                .toList();
        return Reply.of(
                HistoryView.history(new Page<>(deeds, page, pages), member).build());
    }

    private Deed deed(Catalogue catalogue, Event event) {
        Remembered topic = event.topic();
        String word = HistoryView.word(event.state(), event.takenBack());
        return catalogue
                .place(topic.number())
                .map(place -> new Deed(
                        word,
                        place.topic().title(),
                        place.roadmap().title(),
                        place.inPhase()
                                .flatMap(phase -> Optional.ofNullable(phase.number()))
                                .orElse(""),
                        true,
                        event.at()))
                .orElseGet(() -> new Deed(
                        word,
                        topic.title(),
                        topic.roadmapTitle(),
                        Whereabouts.number(topic),
                        !sources.isGone(topic),
                        event.at()));
    }
}
