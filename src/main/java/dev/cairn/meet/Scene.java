package dev.cairn.meet;

import dev.cairn.group.Group;
import dev.cairn.roadmap.Place;
import java.util.List;
import java.util.Optional;

/**
 * All that is shown of a meeting.
 *
 * @param topic what it is about; empty if nothing in particular, or if it has left the roadmaps
 * @param week what the group goes through in that week
 */
record Scene(Session session, Meeting meeting, Group group, Roll roll, Optional<Place> topic, List<Place> week) {
    /** What its thread and its event are called, and a line of a list. Not inert. */
    String name() {
        return session.name(group.name());
    }
}
