package dev.cairn.gather;

import dev.cairn.chat.Press;
import dev.cairn.gather.ListPanels.Wanted;
import dev.cairn.group.Group;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.view.Page;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** What the groups of a server look like in a list. */
final class ListView {
    private ListView() {}

    /** A line of it. */
    record Row(Group group, Optional<Entry> entry, boolean isTheirs) {}

    static Panel list(Page<Row> page, int found, Wanted wanted, long member) {
        if (found == 0) {
            return new Panel()
                    .text("## Study groups\n"
                            + (wanted.isAll()
                                    ? "None yet. /group create makes the first."
                                    : "None like that. /group list shows all, /group create makes one."));
        }
        return new Panel()
                .text("## Study groups\n-# " + Text.count(found, "group") + (wanted.isAll() ? "" : " like that")
                        + (page.isOnly() ? "" : " · " + page.words()))
                .lines(page.items().stream().map(ListView::line).toList())
                .menu(StringSelectMenu.create(Press.id(GroupPanels.SHOW, 0, 0, member))
                        .setPlaceholder("Look at one")
                        .addOptions(page.items().stream().map(ListView::option).toList())
                        .build())
                .buttons(page.turns((to, label) -> Button.secondary(
                        Press.id(
                                ListPanels.LIST,
                                to,
                                member,
                                wanted.roadmap(),
                                wanted.phase(),
                                wanted.free() ? 1 : 0,
                                wanted.language()),
                        label)));
    }

    private static String line(Row row) {
        Group group = row.group();
        String seats = group.free() == 0 ? "full" : GroupView.seats(group);
        return "- **" + GroupView.name(group) + "** · " + GroupView.goal(group.terms(), row.entry()) + " · "
                + GroupView.pace(group.terms().pace()) + " · " + seats + GroupView.language(group.terms()) + " · "
                + (row.isTheirs() ? "you belong to it" : GroupView.door(group.terms()));
    }

    private static SelectOption option(Row row) {
        return SelectOption.of(row.group().name(), Long.toString(row.group().number()));
    }
}
