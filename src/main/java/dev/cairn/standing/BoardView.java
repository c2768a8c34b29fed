package dev.cairn.standing;

import dev.cairn.chat.Press;
import dev.cairn.credit.Board.Part;
import dev.cairn.credit.Board.Ranked;
import dev.cairn.credit.Board.Sum;
import dev.cairn.credit.CreditStore;
import dev.cairn.credit.GatheringStore;
import dev.cairn.credit.Period;
import dev.cairn.credit.Period.Span;
import dev.cairn.credit.RankingStore.Together;
import dev.cairn.picture.Picture;
import dev.cairn.picture.Ranking;
import dev.cairn.standing.Leaderboard.Own;
import dev.cairn.standing.Leaderboard.Row;
import dev.cairn.standing.StandingFeature.Groups;
import dev.cairn.standing.Wanted.Scope;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** How leaderboards look. */
final class BoardView {
    private BoardView() {}

    /**
     * Where a board stands in time and what it is of.
     *
     * @param current the period that is running now
     * @param roadmap the title of the one that counts alone
     */
    record Setting(Period current, Optional<String> roadmap) {}

    /** As one member sees it. */
    static Panel own(Leaderboard board, Setting setting, List<Groups.Group> groups, long member) {
        Panel panel = words(board, setting).text(place(board));
        menu(board, groups, member).ifPresent(panel::menu);
        return panel.buttons(pages(board, member)).buttons(others(board, setting, member));
    }

    /** As everybody sees it, with its picture. */
    static Panel forAll(Leaderboard board, Setting setting, Optional<Picture> picture) {
        Panel panel = new Panel().text(heading(board, setting));
        picture.ifPresent(panel::picture);
        return panel.lines(lines(board, setting));
    }

    /** The picture, below its heading. */
    static Panel pictured(Leaderboard board, Setting setting, Picture picture) {
        return new Panel().text(heading(board, setting)).picture(picture);
    }

    private static Panel words(Leaderboard board, Setting setting) {
        return new Panel().text(heading(board, setting)).lines(lines(board, setting));
    }

    private static String heading(Leaderboard board, Setting setting) {
        return "## Leaderboard: " + Wording.period(board.wanted().period()) + "\n" + Text.inert(of(board, setting))
                + (isRunning(board, setting) ? "" : " · final");
    }

    private static String of(Leaderboard board, Setting setting) {
        return capital(board.title())
                + setting.roadmap().map(title -> " · " + title).orElse("");
    }

    private static String capital(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ENGLISH) + title.substring(1);
    }

    private static boolean isRunning(Leaderboard board, Setting setting) {
        return !board.wanted().period().first().isBefore(setting.current().first());
    }

    private static List<String> lines(Leaderboard board, Setting setting) {
        List<String> lines = new ArrayList<>();
        board.rows().forEach(row -> lines.add(line(row)));
        if (lines.isEmpty()) {
            lines.add(
                    board.wanted().scope() == Scope.GROUPS
                            ? "No group has " + Groups.FEWEST_ACTIVE + " members with credit in this time"
                                    + (isRunning(board, setting) ? " yet." : ".")
                            : isRunning(board, setting)
                                    ? "Nobody has earned credit in this time yet. `/done` with a topic begins."
                                    : "Nobody earned credit in this time.");
        }
        return lines;
    }

    private static String line(Row row) {
        String name = Wording.name(row);
        return "**" + row.rank() + ".** " + (row.own() ? "**" + name + "**" : name) + " · "
                + Wording.amount(row.amount())
                + (row.detail().isEmpty() ? "" : " · " + row.detail())
                + (row.own() ? " · " + (row.detail().isEmpty() ? "you" : "yours") : "");
    }

    private static String place(Leaderboard board) {
        String yours = board.wanted().scope() == Scope.GROUPS ? "Your group" : "You";
        return "-# "
                + board.own()
                        .map(own -> yours + ": rank " + own.rank() + " of "
                                + Wording.amount(Math.max(own.rank(), board.count())) + ", with "
                                + Wording.amount(own.sum().amount()) + " credit." + hidden(own))
                        .orElse(yours + ": no credit in this time yet.");
    }

    private static String hidden(Own own) {
        return own.shown() ? "" : " Only you see this: you hide your progress, or are not ranked here.";
    }

    private static Optional<StringSelectMenu> menu(Leaderboard board, List<Groups.Group> groups, long member) {
        if (board.wanted().scope() != Scope.GROUP || groups.size() < 2) {
            return Optional.empty();
        }
        StringSelectMenu.Builder menu = StringSelectMenu.create(
                        board.wanted().with(new Part.Top()).id(LeaderboardCommand.SHOW, member))
                .setPlaceholder("Another of your groups");
        groups.stream()
                .limit(StringSelectMenu.OPTIONS_MAX_AMOUNT)
                .forEach(group -> menu.addOption(Text.cut(group.name(), 100), Long.toString(group.number())));
        return Optional.of(menu.build());
    }

    private static List<Button> pages(Leaderboard board, long member) {
        List<Button> buttons = new ArrayList<>();
        List<Ranked> rows = board.page().rows();
        if (board.page().earlier() && !rows.isEmpty()) {
            buttons.add(to(board.wanted().with(new Part.Before(edge(rows.getFirst()))), member, "Previous ten"));
        }
        if (board.page().later() && !rows.isEmpty()) {
            buttons.add(to(board.wanted().with(new Part.After(edge(rows.getLast()))), member, "Next ten"));
        }
        board.own()
                .filter(own -> board.rows().stream().noneMatch(Row::own))
                .ifPresent(own -> buttons.add(to(board.wanted().with(new Part.Around(own.sum())), member, "My place")));
        return buttons;
    }

    private static List<Button> others(Leaderboard board, Setting setting, long member) {
        List<Button> buttons = new ArrayList<>();
        Period period = board.wanted().period();
        if (period.span() != Span.ALL) {
            buttons.add(to(
                    board.wanted().in(period.previous()),
                    member,
                    "The " + period.span().stored() + " before"));
        }
        if (!isRunning(board, setting)) {
            buttons.add(to(
                    board.wanted().in(period.next()),
                    member,
                    "The " + period.span().stored() + " after"));
        }
        if (!board.rows().isEmpty()) {
            buttons.add(Button.secondary(board.wanted().id(LeaderboardCommand.PICTURE, member), "As a picture"));
            if (board.wanted().scope() != Scope.GROUP) {
                buttons.add(Button.secondary(board.wanted().id(LeaderboardCommand.SHARE, member), "Share"));
            }
        }
        buttons.add(Button.secondary(Press.id(LeaderboardCommand.MINE, 0, member), "My credit"));
        buttons.add(Button.secondary(Press.id(LeaderboardCommand.HOW), "How it works"));
        return buttons;
    }

    private static Button to(Wanted wanted, long member, String label) {
        return Button.secondary(wanted.id(LeaderboardCommand.SHOW, member), label);
    }

    private static Sum edge(Ranked row) {
        return new Sum(row.member(), row.amount());
    }

    /** What is drawn; its bars end where the first one of the page does. */
    static Ranking drawing(Leaderboard board, Setting setting) {
        long most = board.rows().stream().mapToLong(Row::amount).max().orElse(1);
        return new Ranking(
                Wording.period(board.wanted().period()),
                of(board, setting) + (isRunning(board, setting) ? ", so far" : ", final"),
                board.rows().stream()
                        .map(row -> new Ranking.Row(
                                row.rank(),
                                Wording.plainName(row),
                                Wording.amount(row.amount()),
                                (double) row.amount() / most,
                                row.own()))
                        .toList());
    }

    /** Where organisers have switched rankings off. */
    static Panel together(Together together, Setting setting, Period period, long member) {
        return new Panel()
                .text("## Together: " + Wording.period(period)
                        + setting.roadmap()
                                .map(title -> "\n" + Text.inert(title))
                                .orElse(""))
                .text(togetherWords(together))
                .text("-# Members are not ranked in this server.")
                .buttons(List.of(
                        Button.secondary(Press.id(LeaderboardCommand.MINE, 0, member), "My credit"),
                        Button.secondary(Press.id(LeaderboardCommand.HOW), "How it works")));
    }

    /** The same as a post. */
    static Panel together(Together together, Period period) {
        return new Panel().text("## Together: " + Wording.period(period)).text(togetherWords(together));
    }

    private static String togetherWords(Together together) {
        return together.members() == 0
                ? "Nobody has earned credit in this time yet. `/done` with a topic begins."
                : Text.count(together.members(), "member") + " earned **" + Wording.amount(together.amount())
                        + "** credit. A week of a roadmap is 1,000.";
    }

    static Panel howItWorks() {
        return new Panel()
                .text("## How credit works")
                .lines(List.of(
                        "- Ticking a topic off earns its share of the time that its phase takes: **1,000** a week, shared among the"
                                + " phase's topics. A phase without a time counts as its roadmap's middle one, else four weeks.",
                        "- A topic earns once for ever, whatever roadmaps it stands in. Untick it and its credit goes; tick it again"
                                + " and it is back, at its old day.",
                        "- What you knew before, or skip, earns nothing.",
                        "- Topics earn " + Wording.amount(CreditStore.MOST_A_DAY) + " a day at most. Of more than "
                                + CreditStore.MOST_AN_HOUR
                                + " in an hour, the rest waits until an organiser has looked.",
                        "- A session of your group earns " + GatheringStore.FOR_ATTENDING + ", leading it "
                                + GatheringStore.FOR_HOSTING + " more: " + GatheringStore.MOST_A_DAY + " a day, "
                                + GatheringStore.MOST_WITH_ONE + " a week with the same person, and never alone.",
                        "- Your credit counts in the servers where you had used Cairn by then. A server's own roadmaps count only"
                                + " there.",
                        "- Who has the same credit shares a rank. Weeks, months and seasons go by the server's clock.",
                        "- Groups are compared by the average of their members with credit, from "
                                + Groups.FEWEST_ACTIVE + " on."))
                .text(
                        "-# `/me visibility` says who sees you here. Organisers see why you have what you have, and so do you.");
    }
}
