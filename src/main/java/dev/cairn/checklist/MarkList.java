package dev.cairn.checklist;

import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.progress.Standing;
import dev.cairn.progress.Standing.Extent;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Asking;
import dev.cairn.view.Mark;
import dev.cairn.view.Panel;
import java.util.List;
import java.util.Optional;

/**
 * Brings a whole list of topics into a state. What is clear is marked; the rest is named with what may have been meant,
 * because nobody likes to write a list twice.
 */
final class MarkList {
    private final Sources sources;
    private final MarkControls controls;

    MarkList(Sources sources, MarkControls controls) {
        this.sources = sources;
        this.controls = controls;
    }

    Reply mark(Visit visit, State state, List<String> names, Optional<Entry> roadmap) {
        Understanding understanding = new Understanding(sources, state, roadmap, visit.member());
        names.stream().distinct().forEach(understanding::add);
        return answer(visit, state, understanding.clear(), understanding.unclear());
    }

    private Reply answer(Visit visit, State state, List<Place> clear, List<Unclear> unclear) {
        if (clear.isEmpty() && unclear.stream().allMatch(Unclear::isUnknown)) {
            throw new Refusal(UnclearView.nothingFound(unclear));
        }
        Panel panel =
                clear.isEmpty() ? UnclearView.nothingMarked() : controls.marked(visit, state, clear, answers(unclear));
        List<Place> meant = open(unclear, state, visit.member());
        return Reply.of(panel.add(UnclearView.unclear(unclear, meant, Mark.of(state), visit.member()))
                .build());
    }

    private static Asking.Answers answers(List<Unclear> unclear) {
        return unclear.isEmpty() ? Asking.Answers.HERE : Asking.Answers.APART;
    }

    /** What may have been meant and is still to be marked. */
    private List<Place> open(List<Unclear> unclear, State state, long member) {
        Catalogue catalogue = sources.catalogue().get();
        Standing standing = sources.progress().standing(member);
        return unclear.stream()
                .flatMap(each -> each.places().stream())
                .distinct()
                .filter(place -> standing.of(catalogue.leaves(place)) != state)
                .filter(place -> !standing.of(catalogue.leaves(place)).isFinished())
                .filter(place -> !standing.meant(catalogue, place, Extent.AHEAD).isEmpty())
                .toList();
    }
}
