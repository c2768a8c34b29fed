package dev.cairn.checklist;

import dev.cairn.chat.Press;
import dev.cairn.progress.HistoryStore.Remembered;
import dev.cairn.progress.ProgressStore.TakenBack;
import dev.cairn.progress.Standing;
import dev.cairn.progress.Standing.Extent;
import dev.cairn.progress.State;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Mark;
import dev.cairn.view.Panel;
import dev.cairn.view.Several;
import dev.cairn.view.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.buttons.Button;

/** What a member sees after taking back. */
final class UndoView {
    private static final int IN_HEADING = 3;
    private static final int NAMED = 6;

    private UndoView() {}

    /**
     * What was taken back.
     *
     * @param taken the topics
     * @param named the title of what the member named, if that is more than a topic
     */
    record Undone(List<TakenBack> taken, Optional<String> named, Standing standing, long member) {
        /** What the member named, or else the topics; those of what was named stand below it. */
        private String words(List<Place> places) {
            return named.filter(any -> places.size() > 1)
                    .map(title -> Text.inert(title) + "\n" + Several.named(places, NAMED))
                    .orElseGet(() -> Several.named(places, IN_HEADING));
        }
    }

    /**
     * Why nothing is taken back.
     *
     * @param last of what something was said last that is not seen here; empty if there is nothing of the kind
     */
    static String nothing(List<Remembered> last, Predicate<Remembered> isGone) {
        return "There is nothing to take back"
                + last.stream()
                        .map(topic -> " here: your last step was " + Text.inert(topic.title()) + " in "
                                + Text.inert(topic.roadmapTitle())
                                + (isGone.test(topic) ? ", which no longer has it" : ", which is not seen here"))
                        .collect(Collectors.joining())
                + ".";
    }

    static Panel undone(Undone undone, Catalogue catalogue) {
        List<TakenBack> taken = undone.taken();
        if (taken.isEmpty()) {
            return new Panel().text("There was nothing left to take back.");
        }
        Map<Place, TakenBack> known = new LinkedHashMap<>();
        taken.forEach(each -> catalogue.place(each.topic()).ifPresent(place -> known.put(place, each)));
        if (known.isEmpty()) {
            return new Panel().text("Taken back, though the roadmaps no longer have it.");
        }
        List<Place> places = List.copyOf(known.keySet());
        Place first = places.getFirst();
        return new Panel()
                .text("## Taken back: " + undone.words(places))
                .lines(again(known))
                .lines(MarkView.standing(catalogue.entryOf(first), first, undone.standing()))
                .buttons(buttons(known, undone.member()));
    }

    /** The states they are in by this: "It is being learnt again 📖", "Again: 2 done ✅, 1 skipped ⏭️". */
    private static List<String> again(Map<Place, TakenBack> taken) {
        Map<State, Long> states = taken.values().stream()
                .map(TakenBack::to)
                .filter(state -> state != State.OPEN)
                .collect(Collectors.groupingBy(state -> state, LinkedHashMap::new, Collectors.counting()));
        if (states.isEmpty()) {
            return List.of();
        }
        return List.of(
                taken.size() == 1
                        ? "It is " + Mark.of(states.keySet().iterator().next()).was() + " again."
                        : states.entrySet().stream()
                                .map(each -> each.getValue() + " "
                                        + Mark.of(each.getKey()).named())
                                .collect(Collectors.joining(", ", "Again: ", "")));
    }

    private static List<Button> buttons(Map<Place, TakenBack> taken, long member) {
        Map.Entry<Place, TakenBack> first = taken.entrySet().iterator().next();
        State from = first.getValue().from();
        List<Button> buttons = new ArrayList<>();
        if (taken.size() == 1 && from != State.OPEN) {
            buttons.add(Button.secondary(
                    Press.id(MarkControls.MARK, from.stored(), first.getKey().number(), Extent.AHEAD.stored(), member),
                    Mark.of(from).again()));
        }
        buttons.add(
                Button.primary(Press.id(NextCommand.SHOW, first.getKey().roadmapNumber(), member), "What comes next"));
        return buttons;
    }
}
