package dev.cairn.meet;

import dev.cairn.chat.EventWatch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes over what somebody does by hand to the event of a meeting in Discord: one that is taken out cancels the meeting, another
 * beginning moves it. What is heard while the bot itself makes or changes an event is kept until that is over.
 */
final class EventMirror implements EventWatch {
    private final SessionStore sessions;
    private final MeetingStore store;
    private final Meetings meetings;
    private final Errands errands;
    private final Map<Long, Heard> waiting = new ConcurrentHashMap<>(); // by event; the newest of each

    EventMirror(SessionStore sessions, MeetingStore store, Meetings meetings, Errands errands) {
        this.sessions = sessions;
        this.store = store;
        this.meetings = meetings;
        this.errands = errands;
    }

    /**
     * What became of an event.
     *
     * @param begins when it begins; empty if it is gone
     * @param early whether the bot was about to change it itself
     */
    private record Heard(long server, Optional<Instant> begins, boolean early) {}

    @Override
    public void begins(long server, long event, Instant begins) {
        hear(event, new Heard(server, Optional.of(begins), false));
    }

    @Override
    public void gone(long server, long event) {
        hear(event, new Heard(server, Optional.empty(), false));
    }

    private synchronized void hear(long event, Heard heard) {
        waiting.remove(event);
        if (!isDone(event, heard)) {
            waiting.put(event, new Heard(heard.server(), heard.begins(), true));
        }
    }

    /** What had to wait is looked at again; called at each ring. */
    synchronized void look() {
        waiting.forEach((event, heard) -> {
            if (isDone(event, heard)) {
                waiting.remove(event, heard);
            }
        });
    }

    /** False if it has to wait: for the bot's own change, or for the number of an event that has just been made. */
    private boolean isDone(long event, Heard heard) {
        List<Meeting> open = store.openIn(heard.server());
        Optional<Meeting> found = open.stream()
                .filter(meeting -> Objects.equals(errands.event(meeting), OptionalLong.of(event)))
                .findFirst();
        boolean settled =
                found.map(errands::eventIsSettled).orElseGet(() -> open.stream().allMatch(errands::eventIsSettled));
        if (settled) {
            found.ifPresent(meeting -> takeOver(meeting, heard));
        }
        return settled;
    }

    private void takeOver(Meeting meeting, Heard heard) {
        if (heard.begins().isEmpty()) {
            boolean unused = meetings.cancel(session(meeting), meeting);
        } else if (!isItsOwn(meeting, heard)) {
            boolean unused =
                    meetings.move(session(meeting), meeting, heard.begins().get());
        }
    }

    /** What the bot has changed comes back to it as well, and perhaps when it has changed it once more. */
    private boolean isItsOwn(Meeting meeting, Heard heard) {
        Instant begins = heard.begins().orElseThrow();
        return begins.equals(meeting.begins())
                || (heard.early() && store.earlierBeginnings(meeting.number()).contains(begins));
    }

    /** What was done while the bot was not there to hear of it. */
    @Override
    public void all(long server, Map<Long, Instant> events) {
        for (Meeting meeting : store.openIn(server)) {
            errands.event(meeting)
                    .ifPresent(event -> hear(event, new Heard(server, Optional.ofNullable(events.get(event)), false)));
        }
    }

    private Session session(Meeting meeting) {
        return sessions.find(meeting.session()).orElseThrow();
    }
}
