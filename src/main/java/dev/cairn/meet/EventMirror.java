package dev.cairn.meet;

import dev.cairn.chat.EventWatch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Takes over what somebody does by hand to the event of a meeting in Discord: one that is taken out cancels the meeting, another
 * beginning moves it.
 */
final class EventMirror implements EventWatch {
    private final SessionStore sessions;
    private final MeetingStore store;
    private final Meetings meetings;
    private final Errands errands;

    EventMirror(SessionStore sessions, MeetingStore store, Meetings meetings, Errands errands) {
        this.sessions = sessions;
        this.store = store;
        this.meetings = meetings;
        this.errands = errands;
    }

    @Override
    public void begins(long server, long event, Instant begins) {
        of(server, event).forEach(meeting -> begins(meeting, begins));
    }

    /** What the bot itself is about to change comes back as well, perhaps when it is out of date. */
    private void begins(Meeting meeting, Instant begins) {
        if (!begins.equals(meeting.begins()) && errands.eventIsSettled(meeting)) {
            boolean unused = meetings.move(session(meeting), meeting, begins);
        }
    }

    @Override
    public void gone(long server, long event) {
        of(server, event).forEach(this::gone);
    }

    private void gone(Meeting meeting) {
        if (errands.eventIsSettled(meeting)) {
            boolean unused = meetings.cancel(session(meeting), meeting);
        }
    }

    /** What was done while the bot was not there to hear of it. */
    @Override
    public void all(long server, Map<Long, Instant> events) {
        for (Meeting meeting : store.openIn(server)) {
            OptionalLong event = errands.event(meeting);
            if (event.isPresent()) {
                Instant begins = events.get(event.getAsLong());
                if (begins == null) {
                    gone(meeting);
                } else {
                    begins(meeting, begins);
                }
            }
        }
    }

    private List<Meeting> of(long server, long event) {
        return store.openIn(server).stream()
                .filter(meeting -> Objects.equals(errands.event(meeting), OptionalLong.of(event)))
                .toList();
    }

    private Session session(Meeting meeting) {
        return sessions.find(meeting.session()).orElseThrow();
    }
}
