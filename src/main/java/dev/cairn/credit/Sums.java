package dev.cairn.credit;

import dev.cairn.credit.BoardStore.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changes on the boards, gathered so that it is written once. */
final class Sums {
    private final long member;
    private final Map<Change, Long> changes = new LinkedHashMap<>();

    Sums(long member) {
        this.member = member;
    }

    /** On the boards of all periods that the day belongs to. */
    void add(long server, @Nullable Long roadmap, LocalDate day, long amount) {
        List<Long> boards = new ArrayList<>(List.of(Board.ALL));
        if (roadmap != null) {
            boards.add(roadmap);
        }
        for (Period period : Period.all(day)) {
            boards.forEach(board -> changes.merge(new Change(server, member, board, period.key()), amount, Long::sum));
        }
    }

    long member() {
        return member;
    }

    Map<Change, Long> changes() {
        return changes;
    }
}
