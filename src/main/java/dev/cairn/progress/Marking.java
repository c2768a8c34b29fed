package dev.cairn.progress;

import dev.cairn.chat.Visit;
import dev.cairn.progress.ProposalStore.Proposal;
import dev.cairn.roadmap.Place;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings topics into a state at a member's word, and asks before many change at once. */
public final class Marking {
    private final ProgressStore progress;
    private final ProposalStore proposals;

    public Marking(ProgressStore progress, ProposalStore proposals) {
        this.progress = progress;
        this.proposals = proposals;
    }

    /** What came of a word. */
    public sealed interface Outcome {
        /** Nothing yet: the member is asked first. */
        record Asked(Proposal proposal) implements Outcome {}

        /** They are in that state now; these are the numbers of those that were not before. */
        record Marked(Set<Long> changed) implements Outcome {}
    }

    public Outcome mark(Visit visit, State state, Collection<Place> topics) {
        List<Long> numbers = topics.stream().map(Place::number).toList();
        Optional<Proposal> tooMany = proposals.insteadOf(visit, numbers, state);
        return tooMany.isPresent()
                ? new Outcome.Asked(tooMany.get())
                : new Outcome.Marked(progress.set(visit, numbers, state));
    }
}
