package dev.cairn.checklist;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.checklist.ProgressView.Progress;
import dev.cairn.member.MemberStore;
import dev.cairn.progress.HistoryStore;
import dev.cairn.progress.Standing;
import dev.cairn.roadmap.Catalogue.Entry;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /progress [member]}: how far one is; another's only as far as they let it be seen. */
final class ProgressCommand implements Command {
    static final String SHOW = "progress";
    static final String SHARE = "progress-share";
    static final String OPEN = "progress-open";

    private static final String MEMBER = "member";

    private final Sources sources;
    private final MemberStore members;
    private final HistoryStore history;

    ProgressCommand(Sources sources, MemberStore members, HistoryStore history) {
        this.sources = sources;
        this.members = members;
        this.history = history;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("progress", "How far you are, or somebody who lets it be seen")
                .addOption(OptionType.USER, MEMBER, "Whose progress; yours if you leave this out");
    }

    List<Control> controls() {
        return List.of(
                new Control(SHOW, Opening.REDRAW, press -> {
                    press.onlyFor(2);
                    return drawn(press.visit(), press.number(0), press.index(1));
                }),
                new Control(SHARE, Opening.CHANNEL, this::share),
                new Control(
                        OPEN,
                        Opening.ONLY_YOU,
                        press -> drawn(press.visit(), press.visit().member(), 0)));
    }

    @Override
    public Reply answer(Call call) {
        return drawn(call.visit(), call.member(MEMBER).orElse(call.visit().member()), 0);
    }

    private Reply drawn(Visit visit, long of, int page) {
        if (of != visit.member() && !members.showsProgress(of, visit.member(), visit.server())) {
            throw new Refusal(
                    "There is nothing of theirs to see here: they keep it to themselves, or have not used Cairn here yet.");
        }
        return Reply.of(ProgressView.progress(sources.catalogue().get(), progress(of, visit.member()), page)
                .build());
    }

    private Reply share(Press press) {
        press.onlyFor(1);
        long member = press.visit().member();
        return Reply.of(ProgressView.progress(sources.catalogue().get(), progress(member, EVERYBODY), press.index(0))
                .shared(member, Button.secondary(Press.id(OPEN), "Show mine")));
    }

    private static final long EVERYBODY = 0;

    /** The roadmaps that are followed, and those the member said something of. */
    private Progress progress(long of, long viewer) {
        Set<Long> followed = sources.follows().followed(of);
        Standing standing = sources.progress().standing(of);
        List<Entry> roadmaps = sources.catalogue().get().entries().stream()
                .filter(entry -> followed.contains(entry.number()) || standing.isOn(entry.counted()))
                .toList();
        Growth growth = new Growth(history, standing);
        return new Progress(of, viewer, roadmaps, standing, of == viewer ? growth::of : (entry, phase) -> List.of());
    }
}
