package dev.cairn.gather;

import dev.cairn.group.Seat;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import java.util.List;
import java.util.Optional;

/**
 * How far the members of a group are with the topics of one week.
 *
 * @param topics its columns
 */
record Matrix(List<Place> topics, List<Row> rows) {
    /**
     * One member's.
     *
     * @param shown whether they let whoever looks see it; if not, nothing of it stands here
     * @param phase in which they are; empty if they have gone through the roadmap
     * @param states one for each topic
     * @param learning what they are learning of the roadmap
     */
    record Row(Seat seat, boolean shown, Optional<Phase> phase, List<State> states, List<Place> learning) {
        static Row hidden(Seat seat) {
            return new Row(seat, false, Optional.empty(), List.of(), List.of());
        }
    }

    /** Whether this member belongs to them and is learning something of the roadmap. */
    boolean isLearning(long member) {
        return rows.stream()
                .anyMatch(
                        row -> row.seat().member() == member && !row.learning().isEmpty());
    }

    /** Others who are learning the same as this member, by topic; nothing for whoever does not belong to them. */
    List<Company> with(long member) {
        return rows.stream()
                .filter(row -> row.seat().member() == member)
                .flatMap(row -> row.learning().stream())
                .map(topic -> new Company(topic, learning(topic, member)))
                .filter(company -> !company.members().isEmpty())
                .toList();
    }

    private List<Long> learning(Place topic, long butFor) {
        return rows.stream()
                .filter(row -> row.seat().member() != butFor && row.learning().contains(topic))
                .map(row -> row.seat().member())
                .toList();
    }

    /** Who is learning a topic as well. */
    record Company(Place topic, List<Long> members) {}
}
