package dev.cairn.meet;

import dev.cairn.calendar.Rhythm;
import dev.cairn.chat.Address;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.EventWatch;
import dev.cairn.chat.Feature;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Trouble;
import dev.cairn.credit.GatheringStore;
import dev.cairn.group.Group;
import dev.cairn.group.GroupStore;
import dev.cairn.ledger.Announcer;
import dev.cairn.ledger.Ledger;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Together;
import dev.cairn.lookup.Groups;
import dev.cairn.lookup.Suggestions;
import dev.cairn.member.ServerStore;
import dev.cairn.member.Zoning;
import dev.cairn.progress.ProgressStore;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What study groups meet for: sessions are set, announced, answered, reminded of, moved, and looked back on. */
public final class MeetFeature implements Feature {
    /** What the ledger calls all that is done for sessions. */
    public static final String KIND = Errands.KIND;

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final InstantSource time;
    private final SessionStore sessions;
    private final MeetingStore store;
    private final Meetings meetings;
    private final Seating seating;
    private final SessionAnnouncer announcer;
    private final SessionCommand command;
    private final SessionPanels panels;
    private final SessionLists lists;
    private final AnswerControls answers;
    private final EventMirror mirror;

    /** By whose clocks sessions are set, where they are announced, and who hears that somebody was there. */
    public record People(ServerStore servers, Zoning zones, GatheringStore gatherings) {}

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

    public MeetFeature(
            Database database,
            Ledger ledger,
            Circle circle,
            People people,
            Learning learning,
            Postbox postbox,
            InstantSource time) {
        SessionStore sessions = new SessionStore(database);
        this.store = new MeetingStore(database);
        RollStore rolls = new RollStore(database);
        Topics topics = new Topics(circle.store(), learning.catalogues());
        this.time = time;
        this.sessions = sessions;
        Errands errands = new Errands(ledger, circle.store(), store, time);
        this.meetings = new Meetings(ledger, circle.store(), sessions, store, errands, topics, time);
        this.seating = new Seating(ledger, errands, time);
        Hosts hosts = new Hosts(sessions, circle.store(), circle.groups());
        this.announcer = new SessionAnnouncer(
                circle.store(),
                sessions,
                store,
                rolls,
                errands,
                topics,
                events -> postbox.missing(events).isEmpty(),
                time);
        this.panels = new SessionPanels(hosts, meetings, errands, sessions, store, announcer, circle.groups());
        this.lists = new SessionLists(hosts, store, announcer);
        SessionOptions options = new SessionOptions(postbox, people.zones(), people.servers(), learning.catalogue());
        Drafting drafting = new Drafting(circle.groups(), options, sessions, topics, postbox);
        Revising revising = new Revising(ledger, store, errands, seating, topics, time);
        this.command = new SessionCommand(
                hosts,
                circle.groups(),
                options,
                drafting,
                revising,
                panels,
                lists,
                meetings,
                people.zones(),
                learning.suggestions());
        this.answers =
                new AnswerControls(hosts, seating, store, rolls, announcer, learning.progress(), people.gatherings());
        this.mirror = new EventMirror(sessions, store, meetings, errands);
        ledger.atEachRing(meetings::look);
        ledger.atEachRing(mirror::look);
    }

    @Override
    public List<Command> commands() {
        return List.of(command);
    }

    @Override
    public List<Control> controls() {
        return Stream.of(panels.controls(), lists.controls(), answers.controls())
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

    /** Sets a session where the group meets, without asking, unless the server has one; for a server that is only there to be tried. */
    public void setFirst(Group group, long host, Rhythm rhythm) {
        if (group.terms().channel().isPresent()
                && sessions.ofServer(group.server()).isEmpty()) {
            Meetings.Beginning unused = meetings.begin(sessions.draft(
                    new Session(
                            0,
                            group.number(),
                            host,
                            new Address.InServer(
                                    group.server(), group.terms().channel().getAsLong()),
                            "",
                            rhythm,
                            AN_HOUR,
                            OptionalLong.empty(),
                            new Session.Spot(OptionalLong.empty(), "The study room"),
                            OptionalInt.empty(),
                            false,
                            Session.State.DRAFT,
                            null),
                    time.instant()));
        }
    }

    /** Somebody belongs to a group no more: they come to no meeting of it, and their seat is free. */
    public void left(Together both, long group, long member) {
        seating.left(both, group, member);
    }

    /** Whether people wait for what a schedule of sessions says next; one of each session's is, at most. */
    public boolean isNextReminder(Schedule schedule) {
        return announcer.isNextReminder(schedule.number());
    }

    /** What organisers do about something of a session that was refused; empty if it is no session's. */
    public Optional<String> advice(Schedule schedule, Trouble why) {
        return store.errand(schedule.number())
                .filter(errand -> schedule.state() == Schedule.State.STOPPED)
                .map(errand -> SessionView.advice(errand.task(), session(errand), why));
    }

    private Session session(MeetingStore.Errand errand) {
        return store.find(errand.meeting())
                .flatMap(meeting -> sessions.find(meeting.session()))
                .orElseThrow();
    }

    /** When a group meets next; empty if nothing is set. */
    public Optional<Instant> next(long group) {
        return store.ofGroup(group).stream().map(Meeting::begins).findFirst();
    }
}
