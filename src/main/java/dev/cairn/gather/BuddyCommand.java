package dev.cairn.gather;

import dev.cairn.chat.Address;
import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.gather.BuddyStore.Match;
import dev.cairn.gather.BuddyView.About;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Plan;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Share;
import dev.cairn.lookup.Groups;
import dev.cairn.member.MemberStore;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.view.Panel;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * {@code /buddy}: somebody to learn with. First the seeker is asked, then the other; neither is told who it is before both have
 * said yes, so the id of neither stands in a button.
 */
final class BuddyCommand implements Command {
    static final String ASK = "buddy-ask";
    static final String YES = "buddy-yes";
    static final String NO = "buddy-no";

    /** What the ledger calls the question, and the news that both have said yes. */
    static final String QUESTION = "buddy-question";

    static final String NEWS = "buddy-news";

    private static final int MOST_A_MEMBER = 50;

    private final BuddyStore store;
    private final Meeting meeting;
    private final MemberStore members;
    private final Ledger ledger;
    private final Supplier<Catalogue> catalogue;

    BuddyCommand(BuddyStore store, Meeting meeting, MemberStore members, Ledger ledger, Supplier<Catalogue> catalogue) {
        this.store = store;
        this.meeting = meeting;
        this.members = members;
        this.ledger = ledger;
        this.catalogue = catalogue;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("buddy", "Find somebody who is learning the same as you")
                .setContexts(InteractionContextType.GUILD)
                .addSubcommands(
                        new SubcommandData(
                                "on", "Let yourself be found in this server; you are asked before you are named"),
                        new SubcommandData("off", "Don't be found any more"),
                        new SubcommandData("find", "Look for somebody, and see whom you have found"));
    }

    List<Control> controls() {
        return List.of(
                new Control(ASK, Opening.REDRAW, this::ask),
                new Control(YES, Opening.REDRAW, press -> answer(press, true)),
                new Control(NO, Opening.REDRAW, press -> answer(press, false)));
    }

    /** Whatever was typed: a question that waits for an answer is shown before anything else, unless it is switched off. */
    @Override
    public Reply answer(Call call) {
        Visit visit = call.visit();
        long server = Groups.server(visit);
        Optional<Match> waiting = store.waiting(server, visit.member());
        return switch (call.subcommand()) {
            case "on" -> {
                boolean changed = store.on(server, visit.member(), visit.at());
                yield waiting.map(this::question)
                        .orElseGet(() -> reply(BuddyView.on(
                                changed,
                                !meeting.learning(visit.member()).isEmpty(),
                                members.takesDirectMessages(visit.member()))));
            }
            case "off" -> reply(BuddyView.off(store.off(server, visit.member())));
            case "find" -> waiting.map(this::question).orElseGet(() -> find(server, visit));
            default -> throw new Refusal("/buddy is followed by on, off or find.");
        };
    }

    private static Reply reply(Panel panel) {
        return Reply.of(panel.build());
    }

    private Reply question(Match match) {
        return reply(BuddyView.question(match, about(match)));
    }

    private About about(Match match) {
        return About.of(match, catalogue.get());
    }

    private Reply find(long server, Visit visit) {
        long member = visit.member();
        if (!store.isOn(server, member)) {
            throw new Refusal("Switch it on first with /buddy on: whoever looks for others can be found as well.");
        }
        List<Long> found = store.buddies(server, member);
        if (meeting.learning(member).isEmpty()) {
            return reply(BuddyView.learnFirst(found));
        }
        return meeting.find(server, member, visit.at())
                .map(other -> store.found(server, member, other.member(), other.topic(), other.roadmap(), visit.at()))
                .flatMap(store::find)
                .map(match -> reply(BuddyView.found(match, about(match), found)))
                .orElseGet(() -> reply(BuddyView.nobody(found)));
    }

    private Reply ask(Press press) {
        Visit visit = press.visit();
        Match match = store.find(press.number(0))
                .filter(each -> visit.server().isPresent() && visit.server().getAsLong() == each.server())
                .flatMap(each -> store.ask(each.number(), visit.member(), visit.at()))
                .orElseThrow(
                        () -> new Refusal("Nobody was asked, because this is not as it was. /buddy find looks anew."));
        boolean direct = members.takesDirectMessages(match.sought());
        if (direct) {
            post(QUESTION, match, match.sought(), visit);
        }
        return reply(BuddyView.asked(direct));
    }

    /** May be pressed in a direct message; only whoever is asked can answer, wherever they do. */
    private Reply answer(Press press, boolean yes) {
        Visit visit = press.visit();
        Match match = store.answer(press.number(0), visit.member(), yes, visit.at())
                .orElseThrow(() -> new Refusal("This question does not stand any more."));
        if (!yes) {
            return reply(BuddyView.declined());
        }
        boolean told = members.takesDirectMessages(match.seeker());
        if (told) {
            post(NEWS, match, match.seeker(), visit);
        }
        return reply(BuddyView.together(match.seeker(), about(match), told));
    }

    private void post(String kind, Match match, long to, Visit visit) {
        Schedule draft = ledger.draft(new Plan(
                kind,
                new Address.Direct(to),
                to,
                "",
                Ledger.onceAt(visit.at().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES)),
                Duration.ofDays(1)));
        store.put(draft.number(), match.number());
        if (!(ledger.begin(draft, MOST_A_MEMBER, Share.OF_MEMBER) instanceof Ledger.Begun.Running)) {
            ledger.cancel(draft); // they have many unanswered ones, and see this one when they next use the command
        }
    }
}
