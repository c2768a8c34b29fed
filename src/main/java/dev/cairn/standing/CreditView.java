package dev.cairn.standing;

import dev.cairn.chat.Press;
import dev.cairn.credit.AccountStore.Audited;
import dev.cairn.credit.AccountStore.Held;
import dev.cairn.credit.Credit;
import dev.cairn.view.Dates;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.List;
import java.util.function.Function;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** Why somebody has the credit they have, what waits for an organiser, and what organisers have changed. */
final class CreditView {
    private CreditView() {}

    /**
     * A page of somebody's credits.
     *
     * @param more whether there are older ones
     * @param turning the id of the button to a page
     */
    record Account(
            long member,
            boolean own,
            long sum,
            List<Credit> credits,
            int page,
            boolean more,
            Function<Integer, String> turning) {}

    static Panel account(Account account, Function<Credit, String> titles) {
        Panel panel = new Panel()
                .text((account.own() ? "## Your credit" : "## Credit of <@" + account.member() + ">") + "\n**"
                        + Wording.amount(account.sum()) + "** in this server, from all time.")
                .lines(
                        account.credits().isEmpty()
                                ? List.of("Nothing has earned any yet.")
                                : account.credits().stream()
                                        .map(credit -> line(credit, titles))
                                        .toList());
        if (account.page() > 0) {
            panel.buttons(List.of(Button.secondary(account.turning().apply(account.page() - 1), "Newer")));
        }
        if (account.more()) {
            panel.buttons(List.of(Button.secondary(account.turning().apply(account.page() + 1), "Older")));
        }
        return panel;
    }

    private static String line(Credit credit, Function<Credit, String> titles) {
        return "- " + Wording.day(credit.day()) + " · " + Text.inert(titles.apply(credit), 80) + " · **"
                + Wording.amount(credit.counted()) + "**" + note(credit);
    }

    /** Why it counts less than it is worth. */
    private static String note(Credit credit) {
        if (credit.taken() != null) {
            return " (unticked " + Dates.brief(credit.taken()) + ")";
        }
        return switch (credit.state()) {
            case HELD -> " (waits for an organiser: too much at once)";
            case VOID -> " (an organiser did not let it count)";
            case COUNTS ->
                credit.amount() < credit.worth() && credit.worth() > 0
                        ? " (of " + Wording.amount(credit.worth()) + ": the day was full)"
                        : "";
        };
    }

    static Panel held(List<Held> held, long organiser) {
        if (held.isEmpty()) {
            return new Panel().text("## Nothing waits for you\nMore than 15 topics in an hour would.");
        }
        StringSelectMenu.Builder menu = StringSelectMenu.create(Press.id(StandingsCommand.LOOK, organiser))
                .setPlaceholder("Look at them");
        for (int i = 0; i < Math.min(held.size(), StringSelectMenu.OPTIONS_MAX_AMOUNT); i++) {
            menu.addOption(
                    (i + 1) + ". " + Text.count(held.get(i).topics(), "topic"),
                    Long.toString(held.get(i).member()));
        }
        Panel panel = new Panel().text("## Waiting for an organiser\nThese ticked more than 15 topics in an hour.");
        for (int i = 0; i < Math.min(held.size(), StringSelectMenu.OPTIONS_MAX_AMOUNT); i++) {
            Held each = held.get(i);
            panel.text("**" + (i + 1) + ".** <@" + each.member() + "> · " + Text.count(each.topics(), "topic") + " · "
                    + Dates.brief(each.since()));
        }
        return panel.menu(menu.build());
    }

    static Panel heldOf(long member, List<Credit> held, Function<Credit, String> titles, long organiser) {
        return new Panel()
                .text("## Waiting: <@" + member + ">\nLet these count if you believe that they were learnt.")
                .lines(held.stream()
                        .limit(40)
                        .map(credit -> "- " + Text.inert(titles.apply(credit), 60) + " · "
                                + Wording.amount(credit.worth()) + " · " + Dates.brief(credit.at()))
                        .toList())
                .buttons(List.of(
                        Button.success(Press.id(StandingsCommand.RELEASE, member, organiser), "Let all count"),
                        Button.danger(Press.id(StandingsCommand.VOID, member, organiser), "Let none count"),
                        Button.secondary(Press.id(StandingsCommand.HELD, organiser), "Back")));
    }

    static Panel log(List<Audited> lines) {
        return new Panel()
                .text("## What organisers have changed")
                .lines(
                        lines.isEmpty()
                                ? List.of("Nothing yet.")
                                : lines.stream().map(CreditView::line).toList());
    }

    private static String line(Audited line) {
        String deed = switch (line.deed()) {
            case CORRECTED ->
                (line.amount() > 0 ? "gave " : "took ") + Wording.amount(Math.abs(line.amount())) + " credit";
            case RELEASED -> "let what was held count, " + Wording.amount(line.amount()) + " credit";
            case VOIDED -> "let what was held not count";
        };
        return "- " + Dates.brief(line.at()) + " · <@" + line.organiser() + "> to <@" + line.member() + ">: " + deed
                + (line.reason().isEmpty() ? "" : " · " + Text.inert(line.reason(), 200));
    }
}
