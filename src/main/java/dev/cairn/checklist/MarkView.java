package dev.cairn.checklist;

import dev.cairn.chat.Press;
import dev.cairn.progress.Standing;
import dev.cairn.progress.Standing.Extent;
import dev.cairn.progress.State;
import dev.cairn.progress.Tally;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Fold;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Mark;
import dev.cairn.view.Panel;
import dev.cairn.view.Several;
import dev.cairn.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** What a member sees after bringing topics into a state. */
final class MarkView {
    private static final int ELSEWHERE = 4;
    private static final int LABEL = 38;
    private static final String TOO = " too";
    private static final int NAMED = 5;
    private static final int NAME = 60;

    private MarkView() {}

    /**
     * What was just brought into a state.
     *
     * @param asked what the member named
     * @param changed numbers of the topics that were not in that state before
     * @param standing how it stands now
     * @param followed numbers of the roadmaps the member follows
     */
    record Marked(
            State state,
            List<Place> asked,
            Set<Long> changed,
            Standing standing,
            Set<Long> followed,
            long member,
            long interaction) {

        Mark mark() {
            return Mark.of(state);
        }

        /** Those of the named topics that came into it by this; all of them if none did. */
        List<Place> news(Catalogue catalogue) {
            List<Place> news = asked.stream()
                    .filter(place -> catalogue.leaves(place).stream().anyMatch(leaf -> changed.contains(leaf.number())))
                    .toList();
            return news.isEmpty() ? asked : news;
        }
    }

    static Panel marked(Catalogue catalogue, Marked marked) {
        List<Place> news = marked.news(catalogue);
        Place first = shown(news, marked.followed());
        Entry entry = catalogue.entryOf(first);
        Panel panel = new Panel().text("## " + heading(catalogue, news, marked));
        if (news.size() > 1) {
            panel.lines(Several.lines(news));
        }
        already(
                        marked.mark(),
                        marked.asked().stream()
                                .filter(place -> !news.contains(place))
                                .toList())
                .ifPresent(panel::text);
        List<String> lines = new ArrayList<>(standing(entry, first, marked.standing()));
        if (finishes(entry, first, marked)) {
            lines.add("That was the last of this phase. 🎉");
        }
        panel.lines(lines);
        Upcoming.of(List.of(entry), marked.standing(), 1)
                .forEach(next -> panel.text("Next: **" + Text.inert(next.topic().title()) + "**"));
        return panel.buttons(buttons(first, marked)).buttons(elsewhere(catalogue, marked));
    }

    /** Nobody is congratulated on what was finished before, or on a topic skipped. */
    private static boolean finishes(Entry entry, Place place, Marked marked) {
        return !marked.changed().isEmpty()
                && marked.mark().state().isFinished()
                && place.inPhase().isPresent()
                && marked.standing().tally(entry.counted(place.phase())).isComplete();
    }

    /** Of several topics, the one whose phase is shown: one on the member's own way rather than the first. */
    private static Place shown(List<Place> news, Set<Long> followed) {
        return news.stream()
                .filter(place -> followed.contains(place.roadmapNumber()))
                .findFirst()
                .orElse(news.get(0));
    }

    private static Optional<String> already(Mark mark, List<Place> before) {
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(mark.capital() + " already: " + Several.named(before, NAMED));
    }

    private static String heading(Catalogue catalogue, List<Place> news, Marked marked) {
        boolean nothingNew = marked.changed().isEmpty();
        if (news.size() > 1) {
            return nothingNew
                    ? "All of these were " + marked.mark().was() + " already"
                    : marked.mark().heading(Text.count(news.size(), "topic"));
        }
        Place place = news.get(0);
        String title = Text.inert(place.topic().title());
        String all = below(catalogue.leaves(place), marked);
        return nothingNew
                ? title + " was " + marked.mark().was() + " already"
                : marked.mark().heading(title + all);
    }

    /** " (all 2 below it)", or how many of them. */
    private static String below(List<Place> leaves, Marked marked) {
        long changed = leaves.stream()
                .filter(leaf -> marked.changed().contains(leaf.number()))
                .count();
        return leaves.size() < 2
                ? ""
                : changed == leaves.size()
                        ? " (all " + changed + " below it)"
                        : " (" + changed + " of " + leaves.size() + " below it)";
    }

    /** "Machine Learning Roadmap", its phase and how far that is now. */
    static List<String> standing(Entry entry, Place place, Standing standing) {
        List<String> lines = new ArrayList<>();
        String roadmap = Text.inert(entry.roadmap().title());
        place.inPhase()
                .ifPresentOrElse(
                        phase -> {
                            Tally tally = standing.tally(entry.counted(place.phase()));
                            lines.add(roadmap + " › " + Text.inert(Text.phaseTitle(phase)));
                            lines.add(Text.bar(tally) + " · " + Text.progress(tally));
                        },
                        () -> lines.add(roadmap));
        return lines;
    }

    private static List<Button> buttons(Place first, Marked marked) {
        List<Button> buttons = new ArrayList<>();
        if (!marked.changed().isEmpty()) {
            buttons.add(undoing(marked.member(), marked.interaction()));
        }
        if (!marked.changed().isEmpty() && marked.state() == State.DONE) {
            buttons.add(Button.secondary(Press.id(MarkControls.SHARE, marked.interaction(), marked.member()), "Share"));
        }
        buttons.add(
                Button.primary(Press.id(NextCommand.SHOW, first.roadmapNumber(), marked.member()), "What comes next"));
        return buttons;
    }

    /** Takes back what one interaction marked. */
    static Button undoing(long member, long interaction) {
        return Button.secondary(Press.id(MarkControls.UNDO, interaction, member), "Undo");
    }

    static String ticked(Place place) {
        return Mark.DONE.heading(Text.inert(place.topic().title()));
    }

    /** The same topic in other roadmaps is offered, never marked silently. */
    private static List<Button> elsewhere(Catalogue catalogue, Marked marked) {
        if (marked.asked().size() > 1) {
            return List.of();
        }
        Place done = marked.asked().get(0);
        return catalogue.namesakes(done).stream()
                .filter(place -> place.roadmapNumber() != done.roadmapNumber())
                .filter(place -> isStillToMark(marked, catalogue.leaves(place)))
                .limit(ELSEWHERE)
                .map(place -> Button.success(
                        Press.id(
                                MarkControls.MARK,
                                marked.state().stored(),
                                place.number(),
                                Extent.AHEAD.stored(),
                                marked.member()),
                        Text.cut(marked.mark().verb() + " in " + place.roadmap().title(), LABEL - TOO.length()) + TOO))
                .toList();
    }

    private static boolean isStillToMark(Marked marked, List<Place> leaves) {
        State now = marked.standing().of(leaves);
        return now != marked.state() && now.isAhead();
    }

    /** The question where one name has several places, or may stand for one of several topics. */
    static String whichOf(String name, List<Place> places) {
        return isOneName(places)
                ? Text.inert(places.get(0).topic().title()) + " stands in several places. Which one?"
                : "More than one topic may be meant by \"" + Text.inert(name, NAME) + "\". Which one?";
    }

    private static boolean isOneName(List<Place> places) {
        return places.stream()
                        .map(place -> Fold.of(place.topic().title()))
                        .distinct()
                        .count()
                == 1;
    }

    /** Asks which place is meant, with a menu. */
    static Panel ask(String question, List<Place> places, Function<Place, Picked> value, String menu) {
        boolean oneName = isOneName(places);
        Function<Place, SelectOption> option = place -> oneName
                ? SelectOption.of(
                        Text.cut(place.roadmap().title() + where(place), SelectOption.LABEL_MAX_LENGTH),
                        value.apply(place).written())
                : UnclearView.option(place, value.apply(place).written());
        return new Panel()
                .text("## " + question)
                .menu(StringSelectMenu.create(menu)
                        .setPlaceholder("Choose one")
                        .addOptions(places.stream()
                                .limit(SelectMenu.OPTIONS_MAX_AMOUNT)
                                .map(option)
                                .toList())
                        .build());
    }

    static String where(Place place) {
        String phase =
                place.inPhase().map(each -> " › " + Text.phaseTitle(each)).orElse("");
        return place.trail().isEmpty() ? phase : phase + " › " + String.join(" › ", place.trail());
    }
}
