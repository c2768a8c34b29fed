package dev.cairn.standing;

import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Feature;
import dev.cairn.chat.Names;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Trouble;
import dev.cairn.chat.Visit;
import dev.cairn.credit.AccountStore;
import dev.cairn.credit.BoardSettingStore;
import dev.cairn.credit.CreditStore;
import dev.cairn.credit.RankingStore;
import dev.cairn.ledger.Announcer;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Schedule;
import dev.cairn.lookup.Suggestions;
import dev.cairn.member.Organisers;
import dev.cairn.member.Zoning;
import dev.cairn.picture.Pictures;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.standing.Wanted.Scope;
import dev.cairn.store.Database;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Leaderboards, on demand and posted; and what organisers set, look at and correct. */
public final class StandingFeature implements Feature {
    private final LeaderboardCommand leaderboard;
    private final StandingsCommand standings;
    private final List<Announcer> announcers;
    private final BoardSettingStore settings;

    /** The study groups of a server, whoever keeps them. */
    public interface Groups {
        /** With fewer active members a group is not compared with others, or one eager member would win for it. */
        int FEWEST_ACTIVE = 3;

        /** A group that is not archived. */
        record Group(long number, String name) {}

        List<Group> of(long server);

        /** Those who are in it now; nobody if there is no such group in that server. */
        Set<Long> members(long server, long group);

        /** Where there are none. */
        Groups NONE = new Groups() {
            @Override
            public List<Group> of(long server) {
                return List.of();
            }

            @Override
            public Set<Long> members(long server, long group) {
                return Set.of();
            }
        };
    }

    /** Who organises, by whose clocks periods end, what members are called, and which groups they form. */
    public record People(Organisers organisers, Zoning zones, Names names, Groups groups) {}

    /** By what the bot posts of itself. */
    public record Posts(Ledger ledger, Postbox postbox) {}

    public StandingFeature(
            Database database,
            CreditStore credits,
            People people,
            Posts posts,
            Pictures pictures,
            Supplier<Catalogue> catalogue,
            Suggestions topics) {
        this.settings = new BoardSettingStore(database);
        AccountStore kept = new AccountStore(credits);
        Surroundings around = new Surroundings(catalogue, people.zones(), pictures);
        Leaderboards boards = new Leaderboards(new RankingStore(credits), settings, people.names(), people.groups());
        Accounts accounts = new Accounts(kept, catalogue);
        Posting posting = new Posting(posts.ledger(), posts.postbox(), people.zones());
        this.leaderboard = new LeaderboardCommand(boards, around, accounts, topics);
        this.standings = new StandingsCommand(people.organisers(), settings, kept, accounts, posting);
        this.announcers = List.of(
                new BoardAnnouncer(Scope.SERVER, boards, around), new BoardAnnouncer(Scope.GROUPS, boards, around));
    }

    @Override
    public List<Command> commands() {
        return List.of(leaderboard, standings);
    }

    @Override
    public List<Control> controls() {
        return Stream.of(leaderboard.controls(), standings.controls())
                .flatMap(List::stream)
                .toList();
    }

    /** Notes whether somebody who was met has a role that is left out. */
    public void met(Visit visit) {
        visit.server().ifPresent(server -> settings.seen(server, visit.member(), visit.roles()));
    }

    /** What organisers do about a board that was refused; empty if it is none. */
    public Optional<String> advice(Schedule schedule, Trouble why) {
        return Posting.isOne(schedule) && schedule.state() == Schedule.State.STOPPED
                ? Optional.of(StandingsView.advice(why))
                : Optional.empty();
    }

    /** Who writes the posted ones. */
    public List<Announcer> announcers() {
        return announcers;
    }
}
