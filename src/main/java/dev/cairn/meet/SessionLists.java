package dev.cairn.meet;

import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.view.CalendarFile;
import dev.cairn.view.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is coming up in a server, or for a group: as a list, and as a calendar file. */
final class SessionLists {
    static final String LIST = "session-list";
    static final String FILE = "session-file";

    private static final int PAGE = 10;
    private static final int MOST_DATES = 200;
    private static final Duration AHEAD = Duration.ofDays(183);

    private final Hosts hosts;
    private final MeetingStore store;
    private final SessionAnnouncer announcer;

    SessionLists(Hosts hosts, MeetingStore store, SessionAnnouncer announcer) {
        this.hosts = hosts;
        this.store = store;
        this.announcer = announcer;
    }

    List<Control> controls() {
        return List.of(
                new Control(LIST, Opening.REDRAW, this::listed), new Control(FILE, Opening.ONLY_YOU, this::file));
    }

    private Reply listed(Press press) {
        press.onlyFor(2);
        return list(press.visit(), press.number(1), press.index(0));
    }

    /** @param group its number; 0 for all */
    Reply list(Visit visit, long group, int page) {
        List<SessionView.Row> rows = alive(visit, group).stream()
                .map(session ->
                        new SessionView.Row(session, hosts.group(visit, session).name(), next(session, visit)))
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

    private Optional<Scene> next(Session session, Visit visit) {
        return store.open(session.number())
                .map(meeting -> announcer.scene(session, meeting, hosts.group(visit, session)));
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
                session.name(hosts.group(visit, session).name()),
                "Study group " + hosts.group(visit, session).name()
                        + (session.spot().words().isEmpty()
                                ? ""
                                : "\n" + session.spot().words()),
                session.channel());
    }
}
