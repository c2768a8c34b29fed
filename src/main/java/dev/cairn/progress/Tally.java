package dev.cairn.progress;

import java.util.Collection;

/**
 * How far some topics are, counted; what is skipped enters no total.
 *
 * @param done how many are finished, be it that they were known before
 * @param total how many there are but for the skipped ones
 */
public record Tally(int done, int total, int learning, int skipped) {

    static Tally of(Collection<State> states) {
        int skipped = count(states, State.SKIPPED);
        int done = (int) states.stream().filter(State::isFinished).count();
        return new Tally(done, states.size() - skipped, count(states, State.LEARNING), skipped);
    }

    private static int count(Collection<State> states, State wanted) {
        return (int) states.stream().filter(wanted::equals).count();
    }

    /** Whether everything that is not skipped is finished, and there is something. */
    public boolean isComplete() {
        return total > 0 && done == total;
    }

    /** Whether something is still to be learnt. */
    public boolean hasMore() {
        return done < total;
    }
}
