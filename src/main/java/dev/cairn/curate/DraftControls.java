package dev.cairn.curate;

import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.curate.Judge.Proposal;
import dev.cairn.server.OwnFile;
import java.util.List;

/** Shows what would become of a file, and does it or leaves it when the button is pressed; judged both times. */
final class DraftControls {
    static final String TAKE = "roadmaps-take";
    static final String LEAVE = "roadmaps-leave";

    private final Judge judge;
    private final ServerRoadmaps roadmaps;
    private final DraftStore drafts;

    DraftControls(Judge judge, ServerRoadmaps roadmaps, DraftStore drafts) {
        this.judge = judge;
        this.roadmaps = roadmaps;
        this.drafts = drafts;
    }

    List<Control> controls() {
        return List.of(new Control(TAKE, Opening.REDRAW, this::take), new Control(LEAVE, Opening.REDRAW, this::leave));
    }

    /** The preview, with the buttons. */
    Reply preview(long server, Visit visit, Draft draft) {
        Proposal proposal = judge.judge(server, draft);
        long number = drafts.keep(server, visit, draft);
        return Reply.of(ProposalView.preview(proposal, number, visit.member()).build());
    }

    private Reply take(Press press) {
        long server = press.visit().managedServer();
        press.onlyFor(1);
        Draft draft = drafts.find(press.number(0), server, press.visit()).orElseThrow(DraftControls::gone);
        Proposal proposal = judge.judge(server, draft);
        OwnFile file = new OwnFile(
                draft.fileName(),
                draft.content(),
                press.visit().member(),
                press.visit().at());
        if (!roadmaps.own().put(server, proposal.roadmap(), file)) {
            throw Judge.full();
        }
        drafts.drop(press.number(0));
        return Reply.of(ProposalView.taken(proposal).build());
    }

    private Reply leave(Press press) {
        long server = press.visit().managedServer();
        press.onlyFor(1);
        if (drafts.find(press.number(0), server, press.visit()).isPresent()) {
            drafts.drop(press.number(0));
        }
        return Reply.of(ProposalView.left().build());
    }

    private static Refusal gone() {
        return new Refusal("This preview has been used already, or is too old. Send the file again.");
    }
}
