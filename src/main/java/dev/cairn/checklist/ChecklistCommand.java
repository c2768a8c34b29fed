package dev.cairn.checklist;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Typing;
import dev.cairn.checklist.ChecklistView.Sheet;
import dev.cairn.lookup.Examples;
import dev.cairn.lookup.Lookup;
import dev.cairn.progress.Standing;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Mark;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /checklist [roadmap] [phase]}: the member's list, ticked by menu. */
final class ChecklistCommand implements Command {
    static final String SHOW = "checklist";
    static final String PICK = "checklist-pick";
    static final String MARK = "checklist-mark";
    static final String MENU = "checklist-menu";
    static final String SHARE = "checklist-share";
    static final String OPEN = "checklist-open";

    private static final String ROADMAP = "roadmap";
    private static final String PHASE = "phase";

    private final Sources sources;

    ChecklistCommand(Sources sources) {
        this.sources = sources;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("checklist", "Your checklist: tick topics off by menu, or say what you are learning")
                .addOption(OptionType.STRING, ROADMAP, "Of which roadmap", false, true)
                .addOption(OptionType.STRING, PHASE, "Of which phase; else the one of what comes next", false, true);
    }

    List<Control> controls() {
        return List.of(
                new Control(SHOW, Opening.REDRAW, press -> {
                    press.onlyFor(4);
                    return drawn(sheet(press), press.visit().member());
                }),
                new Control(PICK, Opening.REDRAW, press -> {
                    press.onlyFor(0);
                    return current(
                            sources.entry(press.onlyPickedNumber()),
                            press.visit().member());
                }),
                new Control(MENU, Opening.REDRAW, press -> {
                    press.onlyFor(4);
                    return drawn(
                            sheet(press).setting(mark(press.onlyPicked())),
                            press.visit().member());
                }),
                new Control(MARK, Opening.REDRAW, this::mark),
                new Control(SHARE, Opening.CHANNEL, this::share),
                new Control(
                        OPEN,
                        Opening.ONLY_YOU,
                        press -> drawn(
                                existing(sources.entry(press.number(0)), press.index(1), 0),
                                press.visit().member())));
    }

    @Override
    public Reply answer(Call call) {
        Catalogue catalogue = sources.catalogue().get();
        long member = call.visit().member();
        Optional<Entry> named =
                call.text(ROADMAP).map(text -> Lookup.roadmap(catalogue, text, near -> first(near, 0, member)));
        Standing standing = sources.progress().standing(member);
        List<Entry> mine = named.map(List::of).orElseGet(() -> sources.roadmapsOf(member, standing));
        if (mine.size() > 1 && call.text(PHASE).isEmpty()) {
            return Reply.of(ChecklistView.choose(mine, standing, member).build());
        }
        if (mine.size() > 1) {
            throw new Refusal("You are on several roadmaps: name one" + Examples.asIn("checklist", catalogue) + ".");
        }
        Entry entry = mine.get(0);
        return call.text(PHASE)
                .map(text -> Lookup.phase(entry, text, near -> first(entry, near, member)))
                .map(phase -> drawn(existing(entry, phase, 0), member))
                .orElseGet(() -> current(entry, member));
    }

    /** The phase of what comes next, be it that its member has begun it; else the last. */
    private Reply current(Entry entry, long member) {
        Standing standing = sources.progress().standing(member);
        int current = Upcoming.of(List.of(entry), standing, 1).stream()
                .map(Place::phase)
                .findFirst()
                .orElse(entry.roadmap().phases().size() - 1);
        return drawn(existing(entry, current, 0), member);
    }

    private Sheet sheet(Press press) {
        return existing(sources.entry(press.number(0)), press.index(1), press.index(2))
                .setting(mark(press.key(3)));
    }

    private static Mark mark(String word) {
        return State.said(word).map(Mark::of).orElseThrow(Press::outdated);
    }

    private static String first(Entry entry, int phase, long member) {
        return new Sheet(entry, phase, 0, Mark.DONE).id(SHOW, member);
    }

    private static Sheet existing(Entry entry, int phase, int page) {
        if (phase < 0 || phase >= entry.roadmap().phases().size()) {
            throw new Refusal(Text.inert(entry.roadmap().title())
                    + " has no such phase, so there is nothing to tick off by menu. /roadmap shows what it has.");
        }
        return new Sheet(entry, phase, page, Mark.DONE);
    }

    private Reply drawn(Sheet sheet, long member) {
        return Reply.of(panel(sheet, member).build());
    }

    private Panel panel(Sheet sheet, long member) {
        return ChecklistView.phase(sheet, sources.progress().standing(member), member);
    }

    private Reply mark(Press press) {
        press.onlyFor(4);
        Sheet sheet = sheet(press);
        Set<Long> changed = sources.progress()
                .set(press.visit(), sources.known(press.added()), sheet.sets().state(), sources.known(press.removed()));
        long member = press.visit().member();
        Panel panel = panel(sheet, member);
        return Reply.of((changed.isEmpty()
                        ? panel
                        : panel.buttons(
                                List.of(MarkView.undoing(member, press.visit().interaction()))))
                .build());
    }

    private Reply share(Press press) {
        press.onlyFor(4);
        Sheet sheet = sheet(press);
        long member = press.visit().member();
        Button open = Button.secondary(Press.id(OPEN, sheet.entry().number(), sheet.phase()), "Open my checklist");
        return Reply.of(panel(sheet, member).shared(member, open));
    }

    @Override
    public List<Choice> suggest(Typing typing) {
        return typing.option().equals(PHASE)
                ? sources.suggestions().phases(typing)
                : sources.suggestions().roadmaps(typing);
    }
}
