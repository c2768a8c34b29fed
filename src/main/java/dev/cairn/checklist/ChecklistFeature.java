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
import dev.cairn.progress.ProposalStore;
import dev.cairn.roadmap.Catalogue;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A member's own way through the roadmaps. */
public final class ChecklistFeature implements Feature {
    private final MarkControls marks;
    private final DoneForm form;
    private final List<Command> marking;
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
            Supplier<Catalogue> shared,
            ProgressStore progress,
            ProposalStore proposals,
            HistoryStore past,
            FollowStore follows,
            MemberStore members) {
        Sources sources =
                new Sources(catalogue, shared, progress, proposals, follows, new Suggestions(catalogue, follows));
        this.marks = new MarkControls(sources);
        this.form = new DoneForm(sources, marks);
        this.marking = Stream.of(MarkCommand.Direction.values())
                .<Command>map(direction -> new MarkCommand(sources, marks, direction))
                .toList();
        this.undo = new UndoCommand(sources, past, marks);
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
        return Stream.concat(
                        marking.stream(), Stream.of(undo, checklist, next, progress, history, export, follow, unfollow))
                .toList();
    }

    @Override
    public List<Control> controls() {
        return Stream.of(
                        marks.controls(),
                        form.controls(),
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
