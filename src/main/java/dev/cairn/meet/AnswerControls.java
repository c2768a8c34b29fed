package dev.cairn.meet;

import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.credit.Gathering;
import dev.cairn.credit.GatheringStore;
import dev.cairn.group.Group;
import dev.cairn.progress.ProgressStore;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** What members press on the messages about a session. Whoever is not in its group has no say. */
final class AnswerControls {
    static final String SAY = "session-say";
    static final String QUIET = "session-quiet";
    static final String WAS_THERE = "session-there";
    static final String MARK = "session-mark";

    /** So long afterwards one remembers whether one was there. */
    private static final Duration MEMORY = Duration.ofDays(7);

    private final Hosts hosts;
    private final Seating seating;
    private final MeetingStore store;
    private final RollStore rolls;
    private final SessionAnnouncer announcer;
    private final ProgressStore progress;
    private final GatheringStore gatherings;

    AnswerControls(
            Hosts hosts,
            Seating seating,
            MeetingStore store,
            RollStore rolls,
            SessionAnnouncer announcer,
            ProgressStore progress,
            GatheringStore gatherings) {
        this.hosts = hosts;
        this.seating = seating;
        this.store = store;
        this.rolls = rolls;
        this.announcer = announcer;
        this.progress = progress;
        this.gatherings = gatherings;
    }

    List<Control> controls() {
        return List.of(
                new Control(SAY, Opening.REDRAW, this::say),
                new Control(QUIET, Opening.ONLY_YOU, this::quiet),
                new Control(WAS_THERE, Opening.REDRAW, this::wasThere),
                new Control(MARK, Opening.ONLY_YOU, this::mark));
    }

    /** A meeting of a group of this server that the visitor belongs to. */
    private record Theirs(Session session, Meeting meeting, Group group) {}

    private Theirs theirs(Press press) {
        Meeting meeting = store.find(press.number(0)).orElseThrow(Hosts::gone);
        Session session = hosts.numbered(press.visit(), meeting.session());
        Group group = hosts.group(press.visit(), session);
        if (!hosts.belongs(press.visit(), group)) {
            throw new Refusal("Only members of " + Text.inert(group.name())
                    + " can answer. /group join takes you in, if it has room.");
        }
        return new Theirs(session, meeting, group);
    }

    private Reply say(Press press) {
        Theirs theirs = theirs(press);
        Answer answer = Stream.of(Answer.values())
                .filter(each -> each.stored().equals(press.key(1)))
                .findFirst()
                .orElseThrow(Press::outdated);
        if (!seating.say(theirs.meeting().number(), press.visit(), answer)) {
            throw new Refusal("This session has begun, is over or was cancelled, so answers no longer change.");
        }
        return Reply.of(announcer.answered(scene(theirs), press.number(2)));
    }

    private Scene scene(Theirs theirs) {
        return announcer.scene(theirs.session(), theirs.meeting(), theirs.group());
    }

    private Reply quiet(Press press) {
        Theirs theirs = theirs(press);
        boolean quiet =
                rolls.toggleQuiet(theirs.session().number(), press.visit().member());
        return Reply.of(new Panel()
                .text(
                        quiet
                                ? "Reminders of this session do not mention you any more. Press again to have them back."
                                : "Reminders of this session mention you again, when you said to come.")
                .build());
    }

    /** After it has begun, and as long as one remembers. */
    private void checkTime(Meeting meeting, Visit visit) {
        boolean held = meeting.state() != Meeting.State.CANCELLED
                && !visit.at().isBefore(meeting.begins())
                && visit.at().isBefore(meeting.ends().plus(MEMORY));
        if (!held) {
            throw new Refusal("That can be said from the beginning of a session until a week after it.");
        }
    }

    private Reply wasThere(Press press) {
        Theirs theirs = theirs(press);
        Visit visit = press.visit();
        checkTime(theirs.meeting(), visit);
        boolean news = rolls.attend(theirs.meeting().number(), theirs.group().number(), visit.member(), visit.at());
        List<Long> attended = rolls.attended(theirs.meeting().number());
        if (news) {
            gatherings.attended(new Gathering(
                    theirs.session().server(),
                    theirs.meeting().number(),
                    OptionalLong.of(theirs.session().host()),
                    Set.copyOf(attended),
                    theirs.meeting().begins()));
        }
        return Reply.of(SessionPosts.after(scene(theirs), List.of(), attended));
    }

    private Reply mark(Press press) {
        Theirs theirs = theirs(press);
        checkTime(theirs.meeting(), press.visit());
        Place topic = scene(theirs).topic().orElseThrow(Hosts::gone);
        State state = State.said(press.key(1).toLowerCase(Locale.ROOT)).orElseThrow(Press::outdated);
        boolean changed =
                !progress.set(press.visit(), List.of(topic.number()), state).isEmpty();
        String title = "**" + Text.inert(topic.topic().title()) + "**";
        String words = state == State.DONE ? " is done." : " is what you are learning.";
        return Reply.of(new Panel()
                .text(title + words + (changed ? " `/undo` takes it back." : " So it was before."))
                .build());
    }
}
