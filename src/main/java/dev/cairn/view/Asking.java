package dev.cairn.view;

import dev.cairn.chat.Press;
import dev.cairn.progress.ProposalStore.Proposal;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Place;
import java.util.List;
import net.dv8tion.jda.api.components.buttons.Button;

/** Asks before many topics change at once, wherever that was asked for; the answers are the checklist's. */
public final class Asking {
    public static final String CONFIRM = "confirm";
    public static final String CONFIRM_APART = "confirm-apart";
    public static final String LEAVE = "leave";
    public static final String LEAVE_APART = "leave-apart";

    private Asking() {}

    /** Where the answer to a click stands. */
    public enum Answers {
        /** In place of the question. */
        HERE(CONFIRM, LEAVE),
        /** In a message of its own, so that what else stands with the question stays. */
        APART(CONFIRM_APART, LEAVE_APART);

        private final String confirm;
        private final String leave;

        Answers(String confirm, String leave) {
            this.confirm = confirm;
            this.leave = leave;
        }
    }

    public static Panel panel(Catalogue catalogue, Proposal proposal, long member) {
        return panel(catalogue, proposal, member, Answers.HERE);
    }

    public static Panel panel(Catalogue catalogue, Proposal proposal, long member, Answers answers) {
        List<Place> places = proposal.topics().stream()
                .flatMap(topic -> catalogue.place(topic).stream())
                .toList();
        int count = proposal.topics().size();
        return new Panel()
                .text("## " + question(proposal.state(), count))
                .lines(Several.where(places))
                .text("Nothing has changed yet.")
                .lines(Several.lines(places))
                .buttons(List.of(
                        Button.success(
                                Press.id(answers.confirm, proposal.number(), member),
                                Mark.of(proposal.state()).verb() + " all " + count),
                        Button.secondary(Press.id(answers.leave, proposal.number(), member), "Leave it")));
    }

    private static String question(State state, int count) {
        return switch (state) {
            case DONE -> "Tick " + count + " topics off?";
            case LEARNING -> "Mark " + count + " topics as being learnt?";
            case SKIPPED -> "Skip " + count + " topics?";
            case KNOWN -> "Mark " + count + " topics as known before?";
            case OPEN -> throw new IllegalArgumentException("nothing is opened on a word");
        };
    }
}
