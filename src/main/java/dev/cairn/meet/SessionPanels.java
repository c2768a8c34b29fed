package dev.cairn.meet;

import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.group.Group;
import dev.cairn.lookup.Groups;
import dev.cairn.view.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Panels on which sessions are looked at and changed. */
final class SessionPanels {
    static final String SET = "session-set";
    static final String DROP = "session-drop";
    static final String SHOW = "session-open";
    static final String SKIP = "session-skip";
    static final String ASK = "session-ask";
    static final String END = "session-end";
    static final String RESUME = "session-resume";

    private static final int LATER = 3;

    private final Hosts hosts;
    private final Meetings meetings;
    private final Errands errands;
    private final SessionStore sessions;
    private final MeetingStore store;
    private final SessionAnnouncer announcer;
    private final Groups groups;

    SessionPanels(
            Hosts hosts,
            Meetings meetings,
            Errands errands,
            SessionStore sessions,
            MeetingStore store,
            SessionAnnouncer announcer,
            Groups groups) {
        this.hosts = hosts;
        this.meetings = meetings;
        this.errands = errands;
        this.sessions = sessions;
        this.store = store;
        this.announcer = announcer;
        this.groups = groups;
    }

    List<Control> controls() {
        return List.of(
                new Control(SET, Opening.REDRAW, this::set),
                new Control(DROP, Opening.REDRAW, this::drop),
                new Control(SHOW, Opening.REDRAW, this::opened),
                new Control(SKIP, Opening.REDRAW, this::skip),
                new Control(ASK, Opening.REDRAW, this::ask),
                new Control(END, Opening.REDRAW, this::end),
                new Control(RESUME, Opening.REDRAW, this::resume));
    }

    /** Rights may have gone since the preview. */
    private Reply set(Press press) {
        press.onlyFor(1);
        Visit visit = press.visit();
        Session draft = hosts.draft(visit, press.number(0));
        Group group = groups.hosted(visit, draft.group());
        return switch (meetings.begin(draft)) {
            case RUNNING ->
                show(
                        hosts.numbered(visit, draft.number()),
                        visit,
                        "It is set. <#" + draft.channel().channel() + "> is told now.");
            case GONE ->
                throw new Refusal(
                        "This preview has been used already, or is too old. /session list shows what there is.");
            case PASSED -> throw new Refusal("That moment has passed by now. Set it again with a later one.");
            case FULL ->
                throw new Refusal("%s has %d sessions, and that is the most. End one with /session cancel first."
                        .formatted(Text.inert(group.name()), Session.MOST_OF_GROUP));
        };
    }

    private Reply drop(Press press) {
        press.onlyFor(1);
        return Reply.of(SessionView.dropped().build());
    }

    private Reply opened(Press press) {
        press.onlyFor(1);
        long number = press.picked().isEmpty() ? press.number(0) : press.onlyPickedNumber();
        return show(hosts.numbered(press.visit(), number), press.visit(), "");
    }

    Reply show(Session session, Visit visit, String done) {
        Optional<Scene> next = next(session, visit);
        List<Instant> later = session.state() == Session.State.ACTIVE
                ? session.rhythm()
                        .from(next.map(scene -> scene.meeting().instant().plusMillis(1))
                                .orElse(visit.at()))
                        .limit(LATER)
                        .toList()
                : List.of();
        return Reply.of(SessionView.one(
                        new SessionView.Opened(
                                session,
                                group(session, visit),
                                next,
                                later,
                                next.map(scene -> call(session, scene.meeting()))
                                        .orElse(""),
                                hosts.mayChange(visit, session)),
                        done,
                        visit.member())
                .build());
    }

    private String group(Session session, Visit visit) {
        return hosts.group(visit, session).name();
    }

    private Optional<Scene> next(Session session, Visit visit) {
        return store.open(session.number())
                .map(meeting -> announcer.scene(session, meeting, hosts.group(visit, session)));
    }

    private String call(Session session, Meeting meeting) {
        OptionalLong message = errands.call(meeting);
        return message.isEmpty()
                ? ""
                : "https://discord.com/channels/" + session.server() + "/"
                        + session.channel().channel() + "/" + message.getAsLong();
    }

    private Reply skip(Press press) {
        press.onlyFor(1);
        return skip(hosts.hosted(press.visit(), press.number(0)), press.visit());
    }

    Reply skip(Session session, Visit visit) {
        Meeting meeting = ahead(session);
        if (!meetings.cancel(session, meeting)) {
            throw nothingAhead();
        }
        Session now = sessions.find(session.number()).orElseThrow(Hosts::gone);
        return show(
                now,
                visit,
                "The next one is left out, and <#" + session.channel().channel() + "> is told.");
    }

    /** The meeting that can be changed; as long as a session rests nobody would be told. */
    Meeting ahead(Session session) {
        if (session.state() == Session.State.PAUSED) {
            throw new Refusal("It rests, so nothing was changed. Let it go on first: press Go on below /session show.");
        }
        return store.open(session.number()).orElseThrow(SessionPanels::nothingAhead);
    }

    static Refusal nothingAhead() {
        return new Refusal("It has begun, or nothing of it lies ahead, so nothing was changed.");
    }

    private Reply ask(Press press) {
        press.onlyFor(1);
        return ask(hosts.hosted(press.visit(), press.number(0)), press.visit());
    }

    Reply ask(Session session, Visit visit) {
        return Reply.of(SessionView.askToEnd(session, group(session, visit), visit.member())
                .build());
    }

    private Reply end(Press press) {
        Session session = hosts.hosted(press.visit(), press.number(0));
        if (!meetings.end(session)) {
            throw Hosts.gone();
        }
        return Reply.of(
                SessionView.ended(session, group(session, press.visit())).build());
    }

    private Reply resume(Press press) {
        Session session = hosts.hosted(press.visit(), press.number(0));
        if (!meetings.resume(session)) {
            throw new Refusal("It goes on already, or is over. /session list shows what there is.");
        }
        return Reply.of(SessionView.resumed(session, group(session, press.visit()), next(session, press.visit()))
                .build());
    }
}
