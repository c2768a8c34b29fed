package dev.cairn.standing;

import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Typing;
import dev.cairn.chat.Visit;
import dev.cairn.credit.Board;
import dev.cairn.credit.Board.Part;
import dev.cairn.credit.Period;
import dev.cairn.credit.Period.Span;
import dev.cairn.lookup.Lookup;
import dev.cairn.lookup.Suggestions;
import dev.cairn.standing.BoardView.Setting;
import dev.cairn.standing.Wanted.Scope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /leaderboard [scope] [period] [roadmap]}: who has earned how much. */
final class LeaderboardCommand implements Command {
    static final String SHOW = "board";
    static final String PICTURE = "board-picture";
    static final String SHARE = "board-share";
    static final String OPEN = "board-open";
    static final String MINE = "board-mine";
    static final String HOW = "board-how";

    private static final String SCOPE = "scope";
    private static final String PERIOD = "period";
    private static final String ROADMAP = "roadmap";

    private final Leaderboards boards;
    private final Surroundings around;
    private final Accounts accounts;
    private final Suggestions suggestions;

    LeaderboardCommand(Leaderboards boards, Surroundings around, Accounts accounts, Suggestions suggestions) {
        this.boards = boards;
        this.around = around;
        this.accounts = accounts;
        this.suggestions = suggestions;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("leaderboard", "Who has learnt how much here")
                .setContexts(InteractionContextType.GUILD)
                .addOptions(
                        new OptionData(OptionType.STRING, SCOPE, "The whole server unless you say otherwise")
                                .addChoices(Stream.of(Scope.values())
                                        .map(scope -> new Choice(scope.word(), scope.word()))
                                        .toList()),
                        new OptionData(OptionType.STRING, PERIOD, "This month unless you say otherwise")
                                .addChoices(Stream.of(Span.values())
                                        .map(span -> new Choice(span.stored(), span.stored()))
                                        .toList()),
                        new OptionData(OptionType.STRING, ROADMAP, "Only what was earned in one roadmap", false, true));
    }

    List<Control> controls() {
        return List.of(
                new Control(SHOW, Opening.REDRAW, press -> shown(pressed(press), press.visit())),
                new Control(PICTURE, Opening.ONLY_YOU, this::picture),
                new Control(SHARE, Opening.CHANNEL, this::share),
                new Control(
                        OPEN,
                        Opening.ONLY_YOU,
                        press -> shown(wanted(press.visit(), Scope.SERVER, Span.MONTH, Board.ALL), press.visit())),
                new Control(MINE, Opening.ONLY_YOU, press -> {
                    press.onlyFor(1);
                    long reader = press.visit().member();
                    return accounts.of(server(press.visit()), reader, Math.min(press.index(0), 10_000), MINE, reader);
                }),
                new Control(
                        HOW,
                        Opening.ONLY_YOU,
                        press -> Reply.of(BoardView.howItWorks().build())));
    }

    /** By a button, or by the menu of one's groups. */
    private static Wanted pressed(Press press) {
        Wanted wanted = Wanted.of(press);
        return press.picked().isEmpty() ? wanted : wanted.ofGroup(press.onlyPickedNumber());
    }

    @Override
    public Reply answer(Call call) {
        Visit visit = call.visit();
        long unused = server(visit);
        Scope scope = call.text(SCOPE)
                .map(word -> Scope.of(word).orElseThrow(() -> new Refusal("The scope is server, group or groups.")))
                .orElse(Scope.SERVER);
        Span span = call.text(PERIOD)
                .map(word -> Span.ofStored(word)
                        .orElseThrow(() -> new Refusal("The period is week, month, season or all time.")))
                .orElse(Span.MONTH);
        long roadmap = call.text(ROADMAP)
                .map(text -> Lookup.roadmap(
                                around.catalogue(),
                                text,
                                entry -> wanted(visit, scope, span, entry.number())
                                        .id(SHOW, visit.member()))
                        .number())
                .orElse(Board.ALL);
        return shown(wanted(visit, scope, span, roadmap), visit);
    }

    private Wanted wanted(Visit visit, Scope scope, Span span, long roadmap) {
        return new Wanted(scope, 0, around.current(server(visit), span, visit.at()), roadmap, new Part.Top());
    }

    private static long server(Visit visit) {
        OptionalLong server = visit.server();
        return server.orElseThrow(() -> new Refusal("This works in a server only, not in direct messages."));
    }

    private Reply shown(Wanted wanted, Visit visit) {
        long server = server(visit);
        Setting setting = setting(server, wanted, visit);
        if (!boards.isRanked(visit.server())) {
            return Reply.of(
                    BoardView.together(boards.together(server, wanted), setting, wanted.period(), visit.member())
                            .build());
        }
        return Reply.of(BoardView.own(
                        boards.of(server, wanted, visit), setting, boards.mine(server, visit.member()), visit.member())
                .build());
    }

    private Setting setting(long server, Wanted wanted, Visit visit) {
        Period current = around.current(server, wanted.period().span(), visit.at());
        if (wanted.period().first().isAfter(current.first())) {
            throw Press.outdated();
        }
        return new Setting(current, around.roadmapTitle(wanted.roadmap()));
    }

    private Reply picture(Press press) {
        Wanted wanted = Wanted.of(press);
        long server = ranked(press.visit());
        Setting setting = setting(server, wanted, press.visit());
        Leaderboard board = boards.of(server, wanted, press.visit());
        return Reply.of(BoardView.pictured(board, setting, around.picture(BoardView.drawing(board, setting)))
                .build());
    }

    /** Nobody's own row is marked where everybody reads; a group's board is its members' affair. */
    private Reply share(Press press) {
        Wanted wanted = Wanted.of(press);
        long server = ranked(press.visit());
        if (wanted.scope() == Scope.GROUP) {
            throw Press.outdated();
        }
        Setting setting = setting(server, wanted, press.visit());
        Leaderboard board = boards.posted(server, wanted);
        return Reply.of(BoardView.forAll(board, setting, Optional.of(around.picture(BoardView.drawing(board, setting))))
                .shared(press.visit().member(), Button.secondary(Press.id(OPEN), "My place")));
    }

    /** It may have been switched off since the button was drawn. */
    private long ranked(Visit visit) {
        if (!boards.isRanked(visit.server())) {
            throw new Refusal("Members are not ranked in this server any more.");
        }
        return server(visit);
    }

    @Override
    public List<Choice> suggest(Typing typing) {
        return suggestions.roadmaps(typing);
    }
}
