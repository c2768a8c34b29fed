package dev.cairn.gather;

import dev.cairn.gather.Matrix.Row;
import dev.cairn.group.Group;
import dev.cairn.group.GroupStore;
import dev.cairn.group.Seat;
import dev.cairn.member.MemberStore;
import dev.cairn.progress.ProgressStore;
import dev.cairn.progress.Standing;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Works out how far the members of a group are, as far as they let whoever looks see it. */
final class Matrices {
    private final GroupStore groups;
    private final ProgressStore progress;
    private final MemberStore members;

    Matrices(GroupStore groups, ProgressStore progress, MemberStore members) {
        this.groups = groups;
        this.progress = progress;
        this.members = members;
    }

    Matrix of(Group group, Optional<Entry> entry, List<Place> topics, long viewer) {
        List<Row> rows = groups.members(group.number()).stream()
                .map(seat -> shows(seat.member(), viewer, group.server())
                        ? entry.map(each -> row(seat, each, group.terms().position(each), topics))
                                .orElse(Row.hidden(seat))
                        : Row.hidden(seat))
                .toList();
        return new Matrix(topics, rows);
    }

    private boolean shows(long member, long viewer, long server) {
        return member == viewer || members.showsProgress(member, viewer, OptionalLong.of(server));
    }

    private Row row(Seat seat, Entry entry, int from, List<Place> topics) {
        Standing standing = progress.standing(seat.member());
        List<Place> learning = entry.counted().stream()
                .filter(place -> standing.of(place) == State.LEARNING)
                .toList();
        return new Row(seat, true, phase(entry, from, standing), standing.states(topics), learning);
    }

    /** The first, from where the group has begun, in which something is still to be learnt. */
    private static Optional<Phase> phase(Entry entry, int from, Standing standing) {
        return entry.counted().stream()
                .filter(place -> place.phase() >= from && standing.of(place).isAhead())
                .findFirst()
                .flatMap(Place::inPhase);
    }
}
