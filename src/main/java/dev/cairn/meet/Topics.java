package dev.cairn.meet;

import dev.cairn.group.Group;
import dev.cairn.group.GroupStore;
import dev.cairn.pace.Course;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** What a session is about: what its host said, else what its group goes through that week. */
final class Topics {
    private final GroupStore groups;
    private final LongFunction<Catalogue> catalogues;

    /** @param catalogues the roadmaps of a server */
    Topics(GroupStore groups, LongFunction<Catalogue> catalogues) {
        this.groups = groups;
        this.catalogues = catalogues;
    }

    /** The number of the topic of a meeting that begins then; empty if the plan has none that week. */
    OptionalLong of(Session session, Instant begins) {
        return session.topic().isPresent()
                ? session.topic()
                : week(session, begins).stream().mapToLong(Place::number).findFirst();
    }

    /** What the group goes through in the week of that moment, by the clocks of the session's zone. */
    List<Place> week(Session session, Instant begins) {
        return groups.findAnywhere(session.group())
                .flatMap(group -> course(group))
                .map(course ->
                        course.week(course.weekOf(begins, session.rhythm().zone())))
                .orElse(List.of());
    }

    private Optional<Course> course(Group group) {
        return catalogues
                .apply(group.server())
                .entry(group.terms().roadmap())
                .map(entry -> group.terms().course(entry));
    }

    /** A topic that is still in the server's roadmaps. */
    Optional<Place> place(Session session, OptionalLong number) {
        return number.isPresent() ? catalogues.apply(session.server()).place(number.getAsLong()) : Optional.empty();
    }
}
