package dev.cairn.standing;

import dev.cairn.chat.Address;
import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.credit.AccountStore;
import dev.cairn.credit.AccountStore.Word;
import dev.cairn.credit.BoardSettingStore;
import dev.cairn.credit.BoardSettings;
import dev.cairn.credit.Credit;
import dev.cairn.credit.Period.Span;
import dev.cairn.ledger.Schedule;
import dev.cairn.member.Organisers;
import dev.cairn.standing.Wanted.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /standings show | ranking | leave-out | post | why | correct | held | log}: leaderboards, for organisers. */
final class StandingsCommand implements Command {
    static final String HELD = "held";
    static final String LOOK = "held-look";
    static final String RELEASE = "held-release";
    static final String VOID = "held-void";
    static final String WHY = "credit-why";

    /** The most characters of a reason. */
    static final int MOST_REASON = 200;

    private static final String MEMBER = "member";
    private static final String AMOUNT = "amount";
    private static final String REASON = "reason";
    private static final String ON = "on";
    private static final String ROLE = "role";
    private static final String AGAIN = "again";
    private static final String CHANNEL = "channel";
    private static final String SCOPE = "scope";
    private static final String MEMBERS = "members";
    private static final String GROUPS = "study groups";
    private static final String PERIOD = "period";
    private static final String OFF = "off";
    private static final int LOGGED = 20;

    private final Organisers organisers;
    private final BoardSettingStore settings;
    private final AccountStore kept;
    private final Accounts accounts;
    private final Posting posting;

    StandingsCommand(
            Organisers organisers, BoardSettingStore settings, AccountStore kept, Accounts accounts, Posting posting) {
        this.organisers = organisers;
        this.settings = settings;
        this.kept = kept;
        this.accounts = accounts;
        this.posting = posting;
    }

    @Override
    public SlashCommandData shape() {
        return Commands.slash("standings", "Leaderboards, for this server's organisers")
                .setContexts(InteractionContextType.GUILD)
                .addSubcommands(
                        new SubcommandData("show", "How leaderboards are set here"),
                        new SubcommandData("ranking", "Rank members, or show only what all do together")
                                .addOption(OptionType.BOOLEAN, ON, "True: members are ranked", true),
                        new SubcommandData("leave-out", "A role whose members are not ranked")
                                .addOption(OptionType.ROLE, ROLE, "Which role", true)
                                .addOption(OptionType.BOOLEAN, AGAIN, "True: its members are ranked again"),
                        new SubcommandData("post", "Post the standing just before a week, month or season ends")
                                .addOptions(
                                        new OptionData(OptionType.STRING, SCOPE, "Its members unless you say otherwise")
                                                .addChoice(MEMBERS, MEMBERS)
                                                .addChoice(GROUPS, GROUPS),
                                        new OptionData(OptionType.STRING, PERIOD, "The month unless you say otherwise")
                                                .addChoices(Stream.of(Span.WEEK, Span.MONTH, Span.SEASON)
                                                        .map(span -> new Choice(span.stored(), span.stored()))
                                                        .toList()),
                                        new OptionData(OptionType.CHANNEL, CHANNEL, "Where; leave it out for here")
                                                .setChannelTypes(Postbox.CHANNELS),
                                        new OptionData(OptionType.BOOLEAN, OFF, "True: post none any more")),
                        new SubcommandData("why", "Why a member has the credit they have")
                                .addOption(OptionType.USER, MEMBER, "Whose credit", true),
                        new SubcommandData("correct", "Give or take credit, with a reason that is kept")
                                .addOptions(
                                        new OptionData(OptionType.USER, MEMBER, "Whose credit", true),
                                        new OptionData(OptionType.INTEGER, AMOUNT, "Such as 500, or -500", true)
                                                .setRequiredRange(
                                                        -AccountStore.MOST_CORRECTED, AccountStore.MOST_CORRECTED),
                                        new OptionData(OptionType.STRING, REASON, "Why", true)
                                                .setMaxLength(MOST_REASON)),
                        new SubcommandData("held", "What came too fast, and waits until you have looked"),
                        new SubcommandData("log", "What organisers have changed"));
    }

    List<Control> controls() {
        return List.of(
                new Control(HELD, Opening.REDRAW, press -> held(mine(press, 0), press.visit())),
                new Control(
                        LOOK, Opening.REDRAW, press -> heldOf(mine(press, 0), press.onlyPickedNumber(), press.visit())),
                new Control(RELEASE, Opening.REDRAW, press -> {
                    long server = mine(press, 1);
                    int unused = kept.release(word(server, press.visit(), ""), press.number(0));
                    return held(server, press.visit());
                }),
                new Control(VOID, Opening.REDRAW, press -> {
                    long server = mine(press, 1);
                    int unused = kept.voidHeld(word(server, press.visit(), ""), press.number(0));
                    return held(server, press.visit());
                }),
                new Control(WHY, Opening.REDRAW, this::turned));
    }

    /** The server of a press, judged anew. */
    private long mine(Press press, int owner) {
        long server = organisers.server(press.visit());
        press.onlyFor(owner);
        return server;
    }

    private Reply turned(Press press) {
        boolean own = press.keys().size() == 2;
        long server = mine(press, own ? 1 : 2);
        long reader = press.visit().member();
        return accounts.of(server, own ? reader : press.number(1), Math.min(press.index(0), 10_000), WHY, reader);
    }

    @Override
    public Reply answer(Call call) {
        Visit visit = call.visit();
        long server = organisers.server(visit);
        return switch (call.subcommand()) {
            case "show" -> show(server);
            case "ranking" -> ranking(server, call);
            case "leave-out" -> leaveOut(server, call);
            case "post" -> post(server, call);
            case "why" -> accounts.of(server, member(call), 0, WHY, visit.member());
            case "correct" -> correct(server, call);
            case "held" -> held(server, visit);
            case "log" ->
                Reply.of(CreditView.log(kept.audit(server, Optional.empty(), LOGGED))
                        .build());
            default ->
                throw new Refusal(
                        "/standings is followed by show, ranking, leave-out, post, why, correct, held or log.");
        };
    }

    private Reply show(long server) {
        return Reply.of(StandingsView.settings(
                        settings.of(server),
                        posted(server, Scope.SERVER),
                        posted(server, Scope.GROUPS),
                        kept.held(server).size())
                .build());
    }

    private Optional<StandingsView.Posted> posted(long server, Scope scope) {
        return posting.of(server, scope).map(schedule -> new StandingsView.Posted(schedule, posting.next(schedule)));
    }

    private Reply ranking(long server, Call call) {
        BoardSettings unused = settings.rank(
                server, call.text(ON).filter(Boolean::parseBoolean).isPresent());
        return show(server);
    }

    private Reply leaveOut(long server, Call call) {
        OptionalLong role = call.id(ROLE);
        if (role.isEmpty() || role.getAsLong() == server) {
            throw new Refusal(
                    "Choose a role that some members have, not everyone. /standings ranking switches all off.");
        }
        Set<Long> roles = new HashSet<>(settings.of(server).leftOut());
        boolean again = call.text(AGAIN).filter(Boolean::parseBoolean).isPresent();
        boolean changed = again ? roles.remove(role.getAsLong()) : roles.add(role.getAsLong());
        if (roles.size() > BoardSettings.MOST_LEFT_OUT) {
            throw new Refusal("So many as " + BoardSettings.MOST_LEFT_OUT
                    + " roles can be left out. Take one in again first: again:True.");
        }
        if (changed) {
            BoardSettings unused = settings.leaveOut(server, roles);
        }
        return show(server);
    }

    private Reply post(long server, Call call) {
        Scope scope = scope(call.text(SCOPE).orElse(MEMBERS));
        if (call.text(OFF).filter(Boolean::parseBoolean).isPresent()) {
            boolean unused = posting.end(server, scope);
            return show(server);
        }
        Span span = call.text(PERIOD)
                .map(word -> Span.ofStored(word).orElseThrow(() -> new Refusal("The period is week, month or season.")))
                .orElse(Span.MONTH);
        long channel = call.id(CHANNEL).orElse(call.visit().channel());
        Schedule unused = posting.begin(new Address.InServer(server, channel), scope, span, call.visit());
        return show(server);
    }

    private static Scope scope(String word) {
        return switch (word) {
            case MEMBERS -> Scope.SERVER;
            case GROUPS -> Scope.GROUPS;
            default -> throw new Refusal("The scope is members or study groups.");
        };
    }

    private static long member(Call call) {
        return call.member(MEMBER).orElseThrow(() -> new Refusal("Say whose credit, in the option \"member\"."));
    }

    private Reply correct(long server, Call call) {
        long member = member(call);
        long amount = amount(call.text(AMOUNT).orElse(""));
        String reason = call.text(REASON)
                .filter(text -> text.length() <= MOST_REASON)
                .orElseThrow(() -> new Refusal("Give a reason of at most " + MOST_REASON + " characters."));
        kept.correct(
                word(server, call.visit(), reason), member, amount, call.visit().interaction());
        return Reply.of(StandingsView.corrected(member, amount, reason, kept.recounted(server, member))
                .build());
    }

    private static long amount(String text) {
        if (!text.matches("-?\\d{1,6}")
                || Math.abs(Long.parseLong(text)) > AccountStore.MOST_CORRECTED
                || Long.parseLong(text) == 0) {
            throw new Refusal("Give or take an amount up to " + Wording.amount(AccountStore.MOST_CORRECTED)
                    + ", such as 500 or -500.");
        }
        return Long.parseLong(text);
    }

    private static Word word(long server, Visit visit, String reason) {
        return new Word(server, visit.member(), reason, visit.at());
    }

    private Reply held(long server, Visit visit) {
        return Reply.of(CreditView.held(kept.held(server), visit.member()).build());
    }

    private Reply heldOf(long server, long member, Visit visit) {
        List<Credit> held = kept.held(server, member);
        return held.isEmpty()
                ? held(server, visit)
                : Reply.of(CreditView.heldOf(member, held, accounts::title, visit.member())
                        .build());
    }
}
