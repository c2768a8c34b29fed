package dev.cairn.meet;

import dev.cairn.chat.Refusal;
import dev.cairn.chat.Visit;
import dev.cairn.group.Group;
import dev.cairn.group.GroupStore;
import dev.cairn.lookup.Groups;
import dev.cairn.roadmap.Fold;
import dev.cairn.view.Text;
import java.util.List;
import java.util.Optional;

/** Which session is meant, and whether somebody may change it. One of another server or of an archived group is as good as none. */
final class Hosts {
    private final SessionStore sessions;
    private final GroupStore store;
    private final Groups groups;

    Hosts(SessionStore sessions, GroupStore store, Groups groups) {
        this.sessions = sessions;
        this.store = store;
        this.groups = groups;
    }

    /** By its number, as buttons have it; over or not, but no draft. */
    Session numbered(Visit visit, long number) {
        return sessions.find(number)
                .filter(session -> session.state() != Session.State.DRAFT)
                .filter(session -> belongsHere(session, visit))
                .orElseThrow(Hosts::gone);
    }

    private static boolean belongsHere(Session session, Visit visit) {
        return visit.server().isPresent() && visit.server().getAsLong() == session.server();
    }

    /** The same for one that waits to be confirmed. */
    Session draft(Visit visit, long number) {
        return sessions.find(number)
                .filter(session -> session.state() == Session.State.DRAFT && session.host() == visit.member())
                .filter(session -> belongsHere(session, visit))
                .orElseThrow(() -> new Refusal(
                        "This preview has been used already, or is too old. /session list shows what there is."));
    }

    Group group(Visit visit, Session session) {
        return store.find(Groups.server(visit), session.group()).orElseThrow(Hosts::gone);
    }

    boolean belongs(Visit visit, Group group) {
        return store.isMember(group.number(), visit.member());
    }

    boolean mayChange(Visit visit, Session session) {
        return groups.hosts(visit, group(visit, session));
    }

    /** The same if the visitor hosts its group or organises the server. */
    Session hosted(Visit visit, long number) {
        Session session = numbered(visit, number);
        if (!mayChange(visit, session)) {
            throw new Refusal("Only the hosts of its group can do this, and organisers.");
        }
        return session;
    }

    /** What somebody picked from the suggestions, or wrote instead. */
    Session named(Visit visit, String text) {
        List<Session> all = alive(visit);
        Optional<Session> picked = all.stream()
                .filter(session -> Long.toString(session.number()).equals(text))
                .findFirst();
        List<Session> called = found(visit, text);
        return picked.or(() -> called.stream().filter(any -> called.size() == 1).findFirst())
                .orElseThrow(() -> new Refusal((called.isEmpty()
                                ? "There is no session called \"" + Text.inert(text, 60) + "\" here."
                                : "Several sessions are called so.")
                        + " Pick one of those offered while you type, or open /session list."));
    }

    /** What it is called. Not inert. */
    String name(Session session) {
        return store.findAnywhere(session.group())
                .map(group -> session.name(group.name()))
                .orElseGet(session::title);
    }

    List<Session> found(Visit visit, String text) {
        String wanted = Fold.of(text);
        return alive(visit).stream()
                .filter(session -> Fold.of(name(session)).contains(wanted))
                .toList();
    }

    /** Those of this server that are not over, of groups that are there. */
    List<Session> alive(Visit visit) {
        long server = Groups.server(visit);
        return sessions.ofServer(server).stream()
                .filter(session -> store.find(server, session.group()).isPresent())
                .toList();
    }

    static Refusal gone() {
        return new Refusal("That session is not there any more. /session list shows what there is.");
    }
}
