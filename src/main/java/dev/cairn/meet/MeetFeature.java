package dev.cairn.meet;

import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.EventWatch;
import dev.cairn.chat.Feature;
import dev.cairn.chat.Postbox;
import dev.cairn.group.GroupStore;
import dev.cairn.ledger.Announcer;
import dev.cairn.ledger.Ledger;
import dev.cairn.lookup.Groups;
import dev.cairn.lookup.Suggestions;
import dev.cairn.member.ServerStore;
import dev.cairn.member.Zoning;
import dev.cairn.progress.ProgressStore;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.store.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What study groups meet for: sessions are set, announced, answered, reminded of, moved, and looked back on. */
public final class MeetFeature implements Feature {
    private final MeetingStore store;
    private final Meetings meetings;
    private final SessionAnnouncer announcer;
    private final SessionCommand command;
    private final SessionPanels panels;
    private final AnswerControls answers;
    private final EventWatch mirror;

    /** By whose clocks sessions are set, and where they are announced. */
    public record People(ServerStore servers, Zoning zones) {}

    /** Which groups there are, and which are meant. */
    public record Circle(GroupStore store, Groups groups) {}

    /**
     * What is learnt.
     *
     * @param catalogues the roadmaps of a server, for what is said when nobody has asked
     */
    public record Learning(
            Supplier<Catalogue> catalogue,
            LongFunction<Catalogue> catalogues,
            ProgressStore progress,
            Suggestions suggestions) {}

    /**
     * Somebody says to have been there.
     *
     * @param meeting the number of the time it took place
     */
    public record Attendance(long server, long meeting, long member, long host, Instant at) {}

    /** Hears of it, once for each member and meeting. */
    @FunctionalInterface
    public interface Credits {
        void attended(Attendance attendance);
    }

    public MeetFeature(
            Database database,
            Ledger ledger,
            Circle circle,
            People people,
            Learning learning,
            Postbox postbox,
            Credits credits,
            InstantSource time) {
        SessionStore sessions = new SessionStore(database);
        this.store = new MeetingStore(database);
        RollStore rolls = new RollStore(database);
        Topics topics = new Topics(circle.store(), learning.catalogues());
        this.meetings = new Meetings(
                ledger,
                circle.store(),
                sessions,
                store,
                topics,
                events -> postbox.missing(events).isEmpty(),
                time);
        Hosts hosts = new Hosts(sessions, circle.store(), circle.groups(), meetings);
        this.announcer = new SessionAnnouncer(circle.store(), sessions, store, rolls, meetings, topics, time);
        this.panels = new SessionPanels(hosts, meetings, sessions, store, announcer, circle.groups());
        Drafting drafting = new Drafting(
                circle.groups(), sessions, topics, postbox, people.zones(), people.servers(), learning.catalogue());
        this.command = new SessionCommand(
                hosts, circle.groups(), drafting, panels, meetings, store, people.zones(), learning.suggestions());
        this.answers = new AnswerControls(hosts, meetings, store, rolls, announcer, learning.progress(), credits);
        this.mirror = new EventMirror(sessions, store, meetings);
        ledger.atEachRing(meetings::look);
    }

    @Override
    public List<Command> commands() {
        return List.of(command);
    }

    @Override
    public List<Control> controls() {
        return Stream.of(panels.controls(), answers.controls())
                .flatMap(List::stream)
                .toList();
    }

    /** Who speaks for sessions. */
    public Announcer announcer() {
        return announcer;
    }

    /** Takes over what is done by hand to the events of sessions. */
    public EventWatch events() {
        return mirror;
    }

    /** When a group meets next; empty if nothing is set. */
    public Optional<Instant> next(long group) {
        return store.ofGroup(group).stream().map(Meeting::begins).findFirst();
    }
}
