package dev.cairn.meet;

import dev.cairn.chat.Address;
import dev.cairn.chat.Errand;
import dev.cairn.chat.Post;
import dev.cairn.chat.Trouble;
import dev.cairn.group.Group;
import dev.cairn.group.GroupStore;
import dev.cairn.ledger.Announcer;
import dev.cairn.ledger.Schedule;
import dev.cairn.ledger.Together;
import dev.cairn.view.Text;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import net.dv8tion.jda.api.components.container.Container;

/** Says what is done for a session at the moment it is done: nothing for what was moved, left out or ended meanwhile. */
final class SessionAnnouncer implements Announcer {
    private final GroupStore groups;
    private final SessionStore sessions;
    private final MeetingStore store;
    private final RollStore rolls;
    private final Errands errands;
    private final Topics topics;
    private final Predicate<Address> eventsAllowed;
    private final InstantSource time;

    SessionAnnouncer(
            GroupStore groups,
            SessionStore sessions,
            MeetingStore store,
            RollStore rolls,
            Errands errands,
            Topics topics,
            Predicate<Address> eventsAllowed,
            InstantSource time) {
        this.groups = groups;
        this.sessions = sessions;
        this.store = store;
        this.rolls = rolls;
        this.errands = errands;
        this.topics = topics;
        this.eventsAllowed = eventsAllowed;
        this.time = time;
    }

    @Override
    public String kind() {
        return Errands.KIND;
    }

    @Override
    public Optional<? extends Errand> write(Due due) {
        long schedule = due.schedule().number();
        return store.errand(schedule).flatMap(errand -> write(errand, schedule));
    }

    @Override
    public void refused(Together both, Schedule schedule, Trouble why) {
        Errands.refused(both, schedule, why);
    }

    private Optional<? extends Errand> write(MeetingStore.Errand errand, long schedule) {
        Meeting meeting = store.find(errand.meeting()).orElseThrow();
        Session session = sessions.find(meeting.session()).orElseThrow();
        Optional<Group> group = groups.findAnywhere(session.group());
        if (errand.task() == Task.EVENT) {
            return event(session, meeting, group);
        }
        if (group.isEmpty() || isInVain(errand.task(), session, meeting)) {
            return Optional.empty();
        }
        Scene scene = scene(session, meeting, group.get());
        return switch (errand.task()) {
            case THREAD -> thread(scene);
            case AFTER -> after(scene);
            case CANCELLED ->
                Optional.of(post(SessionPosts.cancelled(scene), scene.roll().concerned()));
            case ASKED -> Optional.of(post(SessionPosts.asked(scene), List.of(session.host())));
            case CALL, DAY, SOON, MOVED, CHANGED, SEAT, EVENT ->
                Optional.of(post(answerable(scene, errand, schedule), named(scene, errand)));
        };
    }

    /** What a message says now on which somebody has answered. What was moved since a reminder is announced instead. */
    Container answered(Scene scene, long schedule) {
        return store.errand(schedule)
                .filter(errand -> errand.meeting() == scene.meeting().number())
                .map(errand -> answerable(scene, errand, schedule))
                .orElseGet(() -> SessionPosts.call(scene, schedule));
    }

    private Container answerable(Scene scene, MeetingStore.Errand errand, long schedule) {
        return switch (errand.task()) {
            case DAY, SOON -> SessionPosts.reminder(scene, errand.task(), named(scene, errand), schedule);
            case MOVED -> SessionPosts.moved(scene, Instant.ofEpochMilli(errand.detail()), schedule);
            case CHANGED -> SessionPosts.changed(scene, schedule);
            case SEAT -> SessionPosts.seat(scene, errand.detail(), schedule);
            default ->
                errand.detail() == Errands.AGAIN
                        ? SessionPosts.again(scene, schedule)
                        : SessionPosts.call(scene, schedule);
        };
    }

    /** Of those who said to come, perhaps, reminders name only those who want it. */
    private List<Long> named(Scene scene, MeetingStore.Errand errand) {
        return switch (errand.task()) {
            case DAY, SOON -> loud(scene, scene.roll().concerned());
            case SEAT -> List.of(errand.detail());
            case MOVED, CHANGED -> scene.roll().concerned();
            default -> errand.detail() == Errands.AGAIN ? scene.roll().concerned() : List.of();
        };
    }

    /** Everything that a message about a meeting shows. */
    Scene scene(Session session, Meeting meeting, Group group) {
        return new Scene(
                session,
                meeting,
                group,
                rolls.roll(meeting),
                topics.place(session, meeting.topic()),
                topics.week(session, meeting.begins()));
    }

    /** What concerns a meeting that lies ahead, of one that does not; and whatever is said of a session that rests. */
    private boolean isInVain(Task task, Session session, Meeting meeting) {
        boolean rests = session.state() == Session.State.PAUSED;
        return switch (task) {
            case CALL, DAY, SOON, SEAT, CHANGED -> rests || !liesAhead(meeting);
            case THREAD -> rests || !session.thread() || !liesAhead(meeting);
            case MOVED -> rests || !meeting.isOpen();
            case AFTER -> rests || meeting.state() == Meeting.State.CANCELLED;
            case CANCELLED -> rests;
            case ASKED, EVENT -> false;
        };
    }

    private boolean liesAhead(Meeting meeting) {
        return meeting.isOpen() && meeting.begins().isAfter(time.instant());
    }

    /** Whether this is the next reminder of a meeting: what people wait for, apart from what is said in answer to something. */
    boolean isNextReminder(long schedule) {
        return store.errand(schedule).filter(this::isNextReminder).isPresent();
    }

    private boolean isNextReminder(MeetingStore.Errand errand) {
        Meeting meeting = store.find(errand.meeting()).orElseThrow();
        Session session = sessions.find(meeting.session()).orElseThrow();
        boolean isNext = errand.task() == Task.DAY
                || (errand.task() == Task.SOON && !errands.isPending(meeting.number(), Task.DAY));
        return isNext
                && !isInVain(errand.task(), session, meeting)
                && groups.findAnywhere(session.group()).isPresent();
    }

    private static Post post(Container words, List<Long> named) {
        return new Post(words, Set.of(), Set.copyOf(named));
    }

    private List<Long> loud(Scene scene, List<Long> members) {
        Set<Long> quiet = rolls.quiet(scene.session().number());
        return members.stream().filter(member -> !quiet.contains(member)).toList();
    }

    private Optional<Post> after(Scene scene) {
        if (scene.roll().isEmpty()) {
            return Optional.empty();
        }
        List<Long> named = loud(scene, scene.roll().coming());
        return Optional.of(post(SessionPosts.after(scene, named, List.of()), named));
    }

    private Optional<Errand> thread(Scene scene) {
        OptionalLong call = errands.call(scene.meeting());
        return call.isEmpty()
                ? Optional.empty()
                : Optional.of(new Errand.ThreadStart(
                        call.getAsLong(), Text.cut(SessionPosts.threadName(scene), Errand.ThreadStart.LONGEST_NAME)));
    }

    /** As the meeting is now: there as long as it lies ahead, and taken out when it was cancelled. */
    private Optional<Errand> event(Session session, Meeting meeting, Optional<Group> group) {
        if (!eventsAllowed.test(new Address.Events(session.server()))) {
            return Optional.empty();
        }
        OptionalLong known = errands.event(meeting);
        if (group.isPresent() && liesAhead(meeting)) {
            return Optional.of(SessionPosts.event(scene(session, meeting, group.get()), known));
        }
        return known.isPresent() && meeting.state() == Meeting.State.CANCELLED
                ? Optional.of(new Errand.EventEnd(known.getAsLong()))
                : Optional.empty();
    }
}
