package dev.cairn.checklist;

import dev.cairn.chat.Control;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Visit;
import dev.cairn.lookup.Lookup;
import dev.cairn.progress.Standing;
import dev.cairn.progress.Standing.Extent;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Asking;
import dev.cairn.view.Panel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
    private final MarkControls done;
    private final WholePhase phases;

    DoneForm(Sources sources, MarkControls done) {
        this.sources = sources;
        this.done = done;
        this.phases = new WholePhase(sources);
    }

    List<Control> controls() {
        return List.of(new Control(SENT, Opening.ONLY_YOU, this::sent));
    }

    /** Why a name was not ticked. */
    enum Why {
        FINISHED,
        UNKNOWN,
        ELSEWHERE,
        SEVERAL,
        SEVERAL_PHASES
    }

    /**
     * A name that was not ticked.
     *
     * @param places what may have been meant, best first
     */
    record Unclear(String name, Why why, List<Place> places) {
        private boolean isUnknown() {
            return places.isEmpty() && why == Why.UNKNOWN;
        }
    }

    private Reply sent(Press press) {
        Catalogue catalogue = sources.catalogue().get();
        Optional<Entry> roadmap =
                press.form().picked(ROADMAP).stream().findFirst().map(id -> TopicChoice.roadmap(catalogue, id));
        Understanding understanding = new Understanding(roadmap, press.visit().member());
        names(catalogue, press).forEach(understanding::add);
        return answer(press.visit(), understanding);
    }

    /** What the names of a list were understood to mean, and which were not. */
    private final class Understanding {
        private final Optional<Entry> roadmap;
        private final long member;
        private final Set<Long> followed;
        private final Set<Place> clear = new LinkedHashSet<>();
        private final List<Unclear> unclear = new ArrayList<>();

        Understanding(Optional<Entry> roadmap, long member) {
            this.roadmap = roadmap;
            this.member = member;
            this.followed = sources.follows().followed(member);
        }

        void add(String name) {
            List<WholePhase.Named> whole = phases.named(name, roadmap, member);
            if (whole.size() == 1) {
                addPhase(name, phases.topics(whole.getFirst(), member));
            } else if (whole.size() > 1) {
                unclear.add(new Unclear(name, Why.SEVERAL_PHASES, List.of()));
            } else {
                addTopic(name);
            }
        }

        private void addPhase(String name, List<Place> left) {
            clear.addAll(left);
            if (left.isEmpty()) {
                unclear.add(new Unclear(name, Why.FINISHED, left));
            }
        }

        private void addPlace(String name, Place place) {
            Catalogue catalogue = sources.catalogue().get();
            Standing standing = sources.progress().standing(member);
            if (standing.meant(catalogue, place).isEmpty() && standing.of(catalogue.leaves(place)) != State.DONE) {
                unclear.add(new Unclear(name, Why.FINISHED, List.of()));
            } else {
                clear.add(place);
            }
        }

        private void addTopic(String name) {
            Catalogue catalogue = sources.catalogue().get();
            List<Place> found = Lookup.topics(catalogue, name);
            List<Place> meant = TopicChoice.among(found, roadmap, followed);
            if (meant.size() == 1) {
                addPlace(name, meant.getFirst());
            } else if (found.isEmpty()) {
                unclear.add(new Unclear(name, Why.UNKNOWN, Lookup.topicsLike(catalogue, name)));
            } else {
                unclear.add(
                        meant.isEmpty()
                                ? new Unclear(name, Why.ELSEWHERE, found)
                                : new Unclear(name, Why.SEVERAL, meant));
            }
        }
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

    private Reply answer(Visit visit, Understanding understanding) {
        List<Place> clear = List.copyOf(understanding.clear);
        List<Unclear> unclear = understanding.unclear;
        if (clear.isEmpty() && unclear.stream().allMatch(Unclear::isUnknown)) {
            throw new Refusal(DoneFormView.nothingFound(unclear));
        }
        Panel panel = clear.isEmpty()
                ? DoneFormView.nothingTicked()
                : done.marked(visit, State.DONE, clear, answers(unclear));
        return Reply.of(panel.add(DoneFormView.unclear(unclear, open(unclear, visit.member()), visit.member()))
                .build());
    }

    private static Asking.Answers answers(List<Unclear> unclear) {
        return unclear.isEmpty() ? Asking.Answers.HERE : Asking.Answers.APART;
    }

    /** What may have been meant and is still to be ticked. */
    private List<Place> open(List<Unclear> unclear, long member) {
        Catalogue catalogue = sources.catalogue().get();
        Standing standing = sources.progress().standing(member);
        return unclear.stream()
                .flatMap(each -> each.places().stream())
                .distinct()
                .filter(place -> !standing.of(catalogue.leaves(place)).isFinished())
                .filter(place -> !standing.meant(catalogue, place, Extent.AHEAD).isEmpty())
                .toList();
    }
}
