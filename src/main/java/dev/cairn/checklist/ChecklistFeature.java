package dev.cairn.checklist;

import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.Feature;
import dev.cairn.checklist.FollowCommand.Direction;
import dev.cairn.lookup.Suggestions;
import dev.cairn.member.MemberStore;
import dev.cairn.progress.FollowStore;
import dev.cairn.progress.HistoryStore;
import dev.cairn.progress.ProgressStore;
import dev.cairn.roadmap.Catalogue;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A member's own way through the roadmaps. */
public final class ChecklistFeature implements Feature {
    private final DoneCommand done;
    private final UndoCommand undo;
    private final ChecklistCommand checklist;
    private final NextCommand next;
    private final ProgressCommand progress;
    private final HistoryCommand history;
    private final ExportCommand export;
    private final FollowCommand follow;
    private final FollowCommand unfollow;

    public ChecklistFeature(
            Supplier<Catalogue> catalogue,
            ProgressStore progress,
            HistoryStore past,
            FollowStore follows,
            MemberStore members) {
        Sources sources = new Sources(catalogue, progress, follows, new Suggestions(catalogue, follows));
        this.done = new DoneCommand(sources);
        this.undo = new UndoCommand(sources);
        this.checklist = new ChecklistCommand(sources);
        this.next = new NextCommand(sources);
        this.progress = new ProgressCommand(sources, members, past);
        this.history = new HistoryCommand(sources, past);
        this.export = new ExportCommand(sources, past);
        this.follow = new FollowCommand(sources, Direction.FOLLOW);
        this.unfollow = new FollowCommand(sources, Direction.UNFOLLOW);
    }

    @Override
    public List<Command> commands() {
        return List.of(done, undo, checklist, next, progress, history, export, follow, unfollow);
    }

    @Override
    public List<Control> controls() {
        return Stream.of(
                        done.controls(),
                        undo.controls(),
                        checklist.controls(),
                        next.controls(),
                        progress.controls(),
                        history.controls(),
                        follow.controls(),
                        unfollow.controls())
                .flatMap(List::stream)
                .toList();
    }
}
