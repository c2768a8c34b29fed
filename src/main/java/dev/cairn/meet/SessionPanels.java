package dev.cairn.meet;

import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.group.Group;
import dev.cairn.lookup.Groups;
import dev.cairn.view.CalendarFile;
import dev.cairn.view.Page;
import dev.cairn.view.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Panels on which sessions are looked at and changed. */
final class SessionPanels {
    static final String SET = "session-set";
    static final String DROP = "session-drop";
    static final String SHOW = "session-open";
    static final String LIST = "session-list";
    static final String SKIP = "session-skip";
    static final String ASK = "session-ask";
    static final String END = "session-end";
    static final String RESUME = "session-resume";
    static final String FILE = "session-file";

    private static final int PAGE = 10;
    private static final int LATER = 3;
    private static final int MOST_DATES = 200;
    private static final Duration AHEAD = Duration.ofDays(183);

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
                new Control(LIST, Opening.REDRAW, this::listed),
                new Control(SKIP, Opening.REDRAW, this::skip),
                new Control(ASK, Opening.REDRAW, this::ask),
                new Control(END, Opening.REDRAW, this::end),
                new Control(RESUME, Opening.REDRAW, this::resume),
                new Control(FILE, Opening.ONLY_YOU, this::file));
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
                                errands.name(session),
                                next,
                                later,
                                next.map(scene -> call(session, scene.meeting()))
                                        .orElse(""),
                                hosts.mayChange(visit, session)),
                        done,
                        visit.member())
                .build());
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

    private Reply listed(Press press) {
        press.onlyFor(2);
        return list(press.visit(), press.number(1), press.index(0));
    }

    /** @param group its number; 0 for all */
    Reply list(Visit visit, long group, int page) {
        List<SessionView.Row> rows = alive(visit, group).stream()
                .map(session -> new SessionView.Row(
                        session,
                        errands.name(session),
                        hosts.group(visit, session).name(),
                        next(session, visit)))
                .sorted(Comparator.comparing(
                        row -> row.next().map(scene -> scene.meeting().begins()).orElse(Instant.MAX)))
                .toList();
        return Reply.of(SessionView.list(Page.of(rows, PAGE, page), rows.size(), group, visit.member())
                .build());
    }

    private List<Session> alive(Visit visit, long group) {
        return hosts.alive(visit).stream()
                .filter(session -> group == 0 || session.group() == group)
                .toList();
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
        return Reply.of(SessionView.askToEnd(session, errands.name(session), visit.member())
                .build());
    }

    private Reply end(Press press) {
        Session session = hosts.hosted(press.visit(), press.number(0));
        if (!meetings.end(session)) {
            throw Hosts.gone();
        }
        return Reply.of(SessionView.ended(errands.name(session)).build());
    }

    private Reply resume(Press press) {
        Session session = hosts.hosted(press.visit(), press.number(0));
        if (!meetings.resume(session)) {
            throw new Refusal("It goes on already, or is over. /session list shows what there is.");
        }
        return Reply.of(SessionView.resumed(errands.name(session), next(session, press.visit()))
                .build());
    }

    private Reply file(Press press) {
        press.onlyFor(1);
        return file(press.visit(), press.number(0));
    }

    /** The meeting that lies ahead as it is by now, and what the rhythm has behind it. */
    Reply file(Visit visit, long group) {
        List<CalendarFile.Event> events = alive(visit, group).stream()
                .filter(session -> session.state() == Session.State.ACTIVE)
                .flatMap(session -> events(session, visit))
                .toList();
        return Reply.of(SessionView.file(CalendarFile.of("Sessions", events, visit.at()))
                .build());
    }

    private Stream<CalendarFile.Event> events(Session session, Visit visit) {
        Optional<Meeting> open = store.open(session.number());
        Instant from = open.map(meeting -> meeting.instant().plusMillis(1)).orElse(visit.at());
        Stream<CalendarFile.Event> later = session.rhythm()
                .from(from)
                .takeWhile(moment -> moment.isBefore(visit.at().plus(AHEAD)))
                .limit(MOST_DATES)
                .map(moment -> event(session, moment, moment, visit));
        return Stream.concat(
                open.stream().map(meeting -> event(session, meeting.instant(), meeting.begins(), visit)), later);
    }

    private CalendarFile.Event event(Session session, Instant instant, Instant begins, Visit visit) {
        return new CalendarFile.Event(
                "session-" + session.number() + "-" + instant.getEpochSecond(),
                begins,
                session.lasts(),
                errands.name(session),
                "Study group " + hosts.group(visit, session).name()
                        + (session.spot().words().isEmpty()
                                ? ""
                                : "\n" + session.spot().words()),
                session.channel());
    }
}
