package dev.cairn.gather;

import dev.cairn.chat.Names;
import dev.cairn.chat.Names.Found;
import dev.cairn.gather.Matrix.Row;
import dev.cairn.group.Group;
import dev.cairn.picture.Matrix.Sign;
import dev.cairn.picture.Picture;
import dev.cairn.picture.Pictures;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws who is how far with the topics of a week. */
final class MatrixCards {
    private final Names names;
    private final Pictures pictures;

    MatrixCards(Names names, Pictures pictures) {
        this.names = names;
        this.pictures = pictures;
    }

    /** What a page's members are called; whoever asks Discord is told of those who have left. */
    Map<Long, Found> names(Group group, List<Row> rows) {
        return names.of(
                group.server(), rows.stream().map(row -> row.seat().member()).toList());
    }

    /** Of those whose progress the viewer may see; empty if there is nothing to be drawn. */
    Optional<Picture> of(Group group, List<Place> topics, List<Row> rows, Map<Long, Found> called, long viewer) {
        List<Row> shown = rows.stream().filter(Row::shown).toList();
        if (topics.isEmpty() || shown.isEmpty()) {
            return Optional.empty();
        }
        List<Place> columns = topics.subList(0, Math.min(topics.size(), GroupView.MOST_TOPICS));
        return Optional.of(pictures.of(new dev.cairn.picture.Matrix(
                group.name() + ", this week",
                columns.stream().map(place -> place.topic().title()).toList(),
                shown.stream()
                        .map(row -> drawn(row, columns.size(), called, viewer))
                        .toList())));
    }

    private static dev.cairn.picture.Matrix.Row drawn(Row row, int columns, Map<Long, Found> called, long viewer) {
        long member = row.seat().member();
        return new dev.cairn.picture.Matrix.Row(
                called.get(member) instanceof Found.Member known ? known.name() : "a member",
                row.states().subList(0, columns).stream().map(MatrixCards::sign).toList(),
                member == viewer);
    }

    private static Sign sign(State state) {
        return switch (state) {
            case OPEN -> Sign.OPEN;
            case LEARNING -> Sign.LEARNING;
            case DONE -> Sign.DONE;
            case SKIPPED -> Sign.SKIPPED;
            case KNOWN -> Sign.KNOWN;
        };
    }
}
