package dev.cairn.standing;

import dev.cairn.chat.Address;
import dev.cairn.chat.Post;
import dev.cairn.credit.Board;
import dev.cairn.credit.Board.Part;
import dev.cairn.credit.Period;
import dev.cairn.credit.RankingStore.Together;
import dev.cairn.ledger.Announcer;
import dev.cairn.picture.Picture;
import dev.cairn.standing.BoardView.Setting;
import dev.cairn.standing.Wanted.Scope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes the standing of a period just before it ends; nothing if nobody has earned anything. */
final class BoardAnnouncer implements Announcer {
    private final Scope scope;
    private final Leaderboards boards;
    private final Surroundings around;

    /** @param scope whose standing it is: of a server's members, or of its groups */
    BoardAnnouncer(Scope scope, Leaderboards boards, Surroundings around) {
        this.scope = scope;
        this.boards = boards;
        this.around = around;
    }

    @Override
    public String kind() {
        return Posting.kind(scope);
    }

    @Override
    public Optional<Post> write(Due due) {
        return due.schedule().plan().address() instanceof Address.InServer place
                ? post(place.server(), wanted(due))
                : Optional.empty();
    }

    /** Of the period in which it was due, also if it comes after its end. */
    private Wanted wanted(Due due) {
        LocalDate day = LocalDate.ofInstant(
                due.occurrence().instant(), due.schedule().plan().rhythm().zone());
        Period period = Period.of(Posting.span(due.schedule()), day);
        return new Wanted(scope, 0, period, Board.ALL, new Part.Top());
    }

    private Optional<Post> post(long server, Wanted wanted) {
        if (!boards.isRanked(OptionalLong.of(server))) {
            return together(server, wanted);
        }
        Leaderboard board = boards.posted(server, wanted);
        if (board.rows().isEmpty()) {
            return Optional.empty();
        }
        Setting setting = new Setting(wanted.period().next(), Optional.empty()); // it ends with this
        Picture picture = around.picture(BoardView.drawing(board, setting));
        return Optional.of(
                Post.of(BoardView.forAll(board, setting, Optional.of(picture)).build()));
    }

    /** Where nobody is ranked; said once, not of groups as well. */
    private Optional<Post> together(long server, Wanted wanted) {
        Together together = boards.together(server, wanted);
        return scope == Scope.GROUPS || together.members() == 0
                ? Optional.empty()
                : Optional.of(
                        Post.of(BoardView.together(together, wanted.period()).build()));
    }
}
