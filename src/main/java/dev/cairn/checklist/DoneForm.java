package dev.cairn.checklist;

import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.lookup.Lookup;
import dev.cairn.progress.Standing;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The form by which {@code /done} takes a whole list. What it finds is ticked; the rest is named with what may have been
 * meant, because nobody likes to write a list twice.
 */
final class DoneForm {
    static final String SENT = "done-form";
    static final String TOPICS = "topics";
    static final String ROADMAP = "roadmap";
    static final int MOST_TOPICS = 50;

    private final Sources sources;
    private final DoneControls done;

    DoneForm(Sources sources, DoneControls done) {
        this.sources = sources;
        this.done = done;
    }

    List<Control> controls() {
        return List.of(new Control(SENT, Opening.ONLY_YOU, this::sent));
    }

    /** Why a name was not ticked. */
    enum Why {
        UNKNOWN,
        ELSEWHERE,
        SEVERAL
    }

    /**
     * A name that was not ticked.
     *
     * @param places what may have been meant, best first
     */
    record Unclear(String name, Why why, List<Place> places) {}

    private Reply sent(Press press) {
        Catalogue catalogue = sources.catalogue().get();
        Optional<Entry> roadmap =
                press.form().picked(ROADMAP).stream().findFirst().map(id -> TopicChoice.roadmap(catalogue, id));
        Set<Long> followed = sources.follows().followed(press.visit().member());
        List<Place> clear = new ArrayList<>();
        List<Unclear> unclear = new ArrayList<>();
        for (String name : names(catalogue, press)) {
            List<Place> found = Lookup.topics(catalogue, name);
            List<Place> meant = TopicChoice.among(found, roadmap, followed);
            if (meant.size() == 1) {
                clear.add(meant.get(0));
            } else if (found.isEmpty()) {
                unclear.add(new Unclear(name, Why.UNKNOWN, Lookup.topicsLike(catalogue, name)));
            } else {
                unclear.add(
                        meant.isEmpty()
                                ? new Unclear(name, Why.ELSEWHERE, found)
                                : new Unclear(name, Why.SEVERAL, meant));
            }
        }
        return answer(press.visit(), clear.stream().distinct().toList(), unclear);
    }

    private static List<String> names(Catalogue catalogue, Press press) {
        List<String> names = TopicList.names(
                        catalogue, press.form().text(TOPICS).orElse(""))
                .stream()
                .distinct()
                .toList();
        if (names.isEmpty() || names.size() > MOST_TOPICS) {
            throw new Refusal("Write between 1 and " + MOST_TOPICS + " topics, one a line. Nothing was ticked.");
        }
        return names;
    }

    private Reply answer(Visit visit, List<Place> clear, List<Unclear> unclear) {
        if (clear.isEmpty() && unclear.stream().allMatch(each -> each.places().isEmpty())) {
            throw new Refusal(DoneFormView.nothingFound(unclear));
        }
        Panel panel = clear.isEmpty() ? DoneFormView.nothingTicked() : done.ticked(visit, clear);
        return Reply.of(panel.add(DoneFormView.unclear(unclear, open(unclear, visit.member()), visit.member()))
                .build());
    }

    /** What may have been meant and is still to be ticked. */
    private List<Place> open(List<Unclear> unclear, long member) {
        Catalogue catalogue = sources.catalogue().get();
        Standing standing = sources.progress().standing(member);
        return unclear.stream()
                .flatMap(each -> each.places().stream())
                .distinct()
                .filter(place -> !standing.tally(catalogue.leaves(place)).isComplete())
                .toList();
    }
}
