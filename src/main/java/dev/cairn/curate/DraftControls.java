package dev.cairn.curate;

import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.curate.Judge.Verdict;
import dev.cairn.server.OwnFile;
import java.util.List;

/** Shows what would become of a file, and does it or leaves it when the button is pressed; judged both times. */
final class DraftControls {
    static final String TAKE = "roadmaps-take";
    static final String LEAVE = "roadmaps-leave";

    private final Judge judge;
    private final ServerRoadmaps roadmaps;
    private final DraftStore drafts;
    private final Intake intake;

    DraftControls(Judge judge, ServerRoadmaps roadmaps, DraftStore drafts, Intake intake) {
        this.judge = judge;
        this.roadmaps = roadmaps;
        this.drafts = drafts;
        this.intake = intake;
    }

    List<Control> controls() {
        return List.of(new Control(TAKE, Opening.REDRAW, this::take), new Control(LEAVE, Opening.REDRAW, this::leave));
    }

    /** The preview, with the buttons. */
    Reply preview(long server, Visit visit, Draft draft) {
        Verdict verdict = judge.judge(server, draft);
        long number = drafts.keep(server, visit, draft);
        return Reply.of(VerdictView.preview(verdict, number, visit.member()).build());
    }

    /** Nothing may come between judging the file and keeping it, so it is done in turn. */
    private Reply take(Press press) {
        long server = press.visit().managedServer();
        press.onlyFor(1);
        return intake.one(
                server, () -> roadmaps.own().inTurn(server, () -> taken(server, press.number(0), press.visit())));
    }

    private Reply taken(long server, long number, Visit visit) {
        Draft draft = drafts.find(number, server, visit).orElseThrow(DraftControls::gone);
        Verdict verdict = judge.judge(server, draft);
        OwnFile file = new OwnFile(draft.fileName(), draft.content(), visit.member(), visit.at());
        roadmaps.own().put(server, verdict.roadmap(), file);
        drafts.drop(number, server, visit);
        return Reply.of(VerdictView.taken(verdict).build());
    }

    private Reply leave(Press press) {
        long server = press.visit().managedServer();
        press.onlyFor(1);
        if (!drafts.drop(press.number(0), server, press.visit())) {
            throw new Refusal("This preview has been used already, or is too old. /roadmaps list shows what there is.");
        }
        return Reply.of(VerdictView.left().build());
    }

    private static Refusal gone() {
        return new Refusal("This preview has been used already, or is too old. Send the file again.");
    }
}
