package dev.cairn.standing;

import dev.cairn.chat.Trouble;
import dev.cairn.credit.BoardSettings;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Upcoming;
import dev.cairn.view.Dates;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import dev.cairn.view.TroubleWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a server's leaderboards are set, and what an organiser has just changed. */
final class StandingsView {
    private StandingsView() {}

    /** What is posted by itself, and when next. */
    record Posted(Schedule schedule, Optional<Upcoming> next) {}

    static Panel settings(BoardSettings settings, Optional<Posted> members, Optional<Posted> groups, int held) {
        return new Panel()
                .text("## Leaderboards here")
                .lines(List.of(
                        "**Members** "
                                + (settings.ranked()
                                        ? "are ranked"
                                        : "are not ranked; only what all do together is shown"),
                        "**Left out** " + (settings.leftOut().isEmpty() ? "nobody by a role" : roles(settings)),
                        "**Posted** " + members.map(StandingsView::posted).orElse("never by itself")
                                + groups.map(each -> "; study groups " + posted(each))
                                        .orElse(""),
                        "**Waiting** "
                                + (held == 0 ? "nothing" : Text.count(held, "member") + ", see `/standings held`")))
                .text(
                        "-# Who has a role that is left out is known when they use Cairn, or their name is looked up for a board."
                                + " Members choose with `/me visibility` who sees them.");
    }

    private static String roles(BoardSettings settings) {
        return settings.leftOut().stream()
                .sorted()
                .map(role -> "<@&" + role + ">")
                .collect(Collectors.joining(", "));
    }

    private static String posted(Posted posted) {
        return "each " + Posting.span(posted.schedule()).stored() + " in "
                + TroubleWords.where(posted.schedule().plan().address())
                + posted.next()
                        .map(ahead -> ", next " + Dates.full(ahead.due()))
                        .orElse("");
    }

    /** What is to be done about a board that was refused. */
    static String advice(Trouble why) {
        return (TroubleWords.remedy(why) + " `/standings post` has it posted again, also in another channel.").strip();
    }

    static Panel corrected(long member, long amount, String reason, long sum) {
        return new Panel()
                .text("## Corrected\n<@" + member + "> " + (amount > 0 ? "got " : "lost ")
                        + Wording.amount(Math.abs(amount)) + " credit and has **" + Wording.amount(sum) + "** in all.")
                .text("Why: " + Text.inert(reason, StandingsCommand.MOST_REASON))
                .text("-# It stands in `/standings log`, and in `/standings why` for this member.");
    }
}
