package dev.cairn.checklist;

import dev.cairn.chat.Press;
import dev.cairn.progress.Standing;
import dev.cairn.progress.Tally;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.view.Line;
import dev.cairn.view.Mark;
import dev.cairn.view.Page;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import dev.cairn.view.TopicLines;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** A member's checklist: one phase at a time, ticked by menu. */
final class ChecklistView {
    private static final String MENUS = "The first menu says what to mark topics as, the second which ones.";

    private ChecklistView() {}

    /**
     * Which page of which phase is shown.
     *
     * @param sets what its menu brings topics into
     */
    record Sheet(Entry entry, int phase, int page, Mark sets) {
        Sheet onPage(int number) {
            return new Sheet(entry, phase, number, sets);
        }

        Sheet inPhase(int position) {
            return new Sheet(entry, position, 0, sets);
        }

        Sheet setting(Mark mark) {
            return new Sheet(entry, phase, page, mark);
        }

        String id(String verb, long member) {
            return Press.id(verb, entry.number(), phase, page, sets.state().stored(), member);
        }
    }

    static Panel phase(Sheet sheet, Standing standing, long member) {
        Entry entry = sheet.entry();
        Page<Line> page = page(sheet, standing);
        Tally tally = standing.tally(entry.counted(sheet.phase()));
        Panel panel = new Panel()
                .text("-# " + Text.inert(entry.roadmap().title()) + (page.isOnly() ? "" : " · " + page.words())
                        + "\n## "
                        + Text.inert(Text.phaseTitle(entry.roadmap().phases().get(sheet.phase())))
                        + "\n" + Text.bar(tally) + " · " + Text.progress(tally))
                .lines(Line.texts(page.items()));
        String legend = Mark.legend(standing.states(entry.counted(sheet.phase())));
        if (!legend.isEmpty()) {
            panel.text(legend);
        }
        Sheet shown = sheet.onPage(page.number());
        if (!Line.options(page.items()).isEmpty()) {
            panel.hint(MENUS).menu(whatIsSet(shown, member));
        }
        return panel.markMenu(shown.id(ChecklistCommand.MARK, member), sheet.sets(), page.items())
                .buttons(buttons(sheet, page, member));
    }

    /** Which state the menu below this one sets. */
    private static StringSelectMenu whatIsSet(Sheet sheet, long member) {
        return StringSelectMenu.create(sheet.id(ChecklistCommand.MENU, member))
                .setPlaceholder("What the menu below does")
                .addOptions(Stream.of(Mark.values())
                        .map(mark -> SelectOption.of(
                                        "Mark as " + mark.named(), mark.state().stored())
                                .withDefault(mark == sheet.sets()))
                        .toList())
                .build();
    }

    private static Page<Line> page(Sheet sheet, Standing standing) {
        return Page.among(
                Line.pages(TopicLines.ofPhase(sheet.entry(), sheet.phase(), standing, sheet.sets())), sheet.page());
    }

    private static List<Button> buttons(Sheet sheet, Page<Line> page, long member) {
        List<Button> buttons = page.turns((number, label) -> showing(sheet.onPage(number), label, member));
        if (sheet.phase() > 0) {
            buttons.add(showing(sheet.inPhase(sheet.phase() - 1), "Previous phase", member));
        }
        if (sheet.phase() < sheet.entry().roadmap().phases().size() - 1) {
            buttons.add(showing(sheet.inPhase(sheet.phase() + 1), "Next phase", member));
        }
        buttons.add(Button.secondary(sheet.id(ChecklistCommand.SHARE, member), "Share"));
        return buttons;
    }

    private static Button showing(Sheet sheet, String label, long member) {
        return Button.secondary(sheet.id(ChecklistCommand.SHOW, member), label);
    }

    /** For somebody on several roadmaps: which one. */
    static Panel choose(List<Entry> entries, Standing standing, long member) {
        List<Entry> shown =
                entries.stream().limit(SelectMenu.OPTIONS_MAX_AMOUNT).toList();
        return new Panel()
                .text("## Your checklists")
                .lines(shown.stream()
                        .map(entry -> "- **" + Text.inert(entry.roadmap().title()) + "** · "
                                + Text.done(standing.tally(entry.counted())))
                        .toList())
                .menu(StringSelectMenu.create(Press.id(ChecklistCommand.PICK, member))
                        .setPlaceholder("Open a checklist")
                        .addOptions(shown.stream()
                                .map(entry -> SelectOption.of(
                                        Text.cut(entry.roadmap().title(), SelectOption.LABEL_MAX_LENGTH),
                                        Long.toString(entry.number())))
                                .toList())
                        .build());
    }
}
