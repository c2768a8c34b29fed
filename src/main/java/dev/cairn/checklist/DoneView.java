package dev.cairn.checklist;

import dev.cairn.chat.Press;
import dev.cairn.lookup.Lookup;
import dev.cairn.progress.Standing;
import dev.cairn.progress.Tally;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** What a member sees after ticking off and after taking back. */
final class DoneView {
    private static final int ELSEWHERE = 4;
    private static final int LABEL = 38;
    private static final String TOO = " too";
    private static final int LISTED = 20;
    private static final int NAMED = 5;
    private static final int NAME = 60;

    private DoneView() {}

    /**
     * What was just ticked.
     *
     * @param asked what the member named
     * @param changed numbers of the topics that were open before
     * @param standing how it stands now
     * @param followed numbers of the roadmaps the member follows
     */
    record Ticked(
            List<Place> asked,
            Set<Long> changed,
            Standing standing,
            Set<Long> followed,
            long member,
            long interaction) {

        /** Those of the named topics that are done by this; all of them if none is. */
        List<Place> news(Catalogue catalogue) {
            List<Place> news = asked.stream()
                    .filter(place -> catalogue.leaves(place).stream().anyMatch(leaf -> changed.contains(leaf.number())))
                    .toList();
            return news.isEmpty() ? asked : news;
        }
    }

    static Panel done(Catalogue catalogue, Ticked ticked) {
        List<Place> news = ticked.news(catalogue);
        Place first = shown(news, ticked.followed());
        Entry entry = catalogue.entryOf(first);
        Panel panel = new Panel().text("## " + heading(catalogue, news, ticked));
        if (news.size() > 1) {
            panel.lines(listed(news));
        }
        already(ticked.asked().stream().filter(place -> !news.contains(place)).toList())
                .ifPresent(panel::text);
        panel.lines(standing(entry, first, ticked.standing()));
        Upcoming.of(List.of(entry), ticked.standing(), 1)
                .forEach(next -> panel.text("Next: **" + Text.inert(next.topic().title()) + "**"));
        return panel.buttons(buttons(first, ticked)).buttons(elsewhere(catalogue, ticked));
    }

    /** Of several topics, the one whose phase is shown: one on the member's own way rather than the first. */
    private static Place shown(List<Place> news, Set<Long> followed) {
        return news.stream()
                .filter(place -> followed.contains(place.roadmapNumber()))
                .findFirst()
                .orElse(news.get(0));
    }

    private static Optional<String> already(List<Place> before) {
        String names = before.stream()
                .limit(NAMED)
                .map(place -> Text.inert(place.topic().title(), NAME))
                .collect(Collectors.joining(", "));
        String more = before.size() > NAMED ? " and " + (before.size() - NAMED) + " more" : "";
        return before.isEmpty() ? Optional.empty() : Optional.of("Done already: " + names + more);
    }

    private static List<String> listed(List<Place> places) {
        Stream<String> lines = places.stream()
                .limit(LISTED)
                .map(place -> "- " + Text.inert(place.topic().title()) + " · "
                        + Text.inert(place.roadmap().title()));
        return places.size() > LISTED
                ? Stream.concat(lines, Stream.of("- and " + (places.size() - LISTED) + " more"))
                        .toList()
                : lines.toList();
    }

    private static String heading(Catalogue catalogue, List<Place> news, Ticked ticked) {
        boolean nothingNew = ticked.changed().isEmpty();
        if (news.size() > 1) {
            return nothingNew ? "All of these were done already" : "Done: " + Text.count(news.size(), "topic") + " ✅";
        }
        Place place = news.get(0);
        String title = Text.inert(place.topic().title());
        int leaves = catalogue.leaves(place).size();
        String all = leaves > 1 ? " (all " + leaves + " below it)" : "";
        return nothingNew ? title + " was done already" : "Done: " + title + all + " ✅";
    }

    /** "Machine Learning Roadmap", its phase and how far that is now. */
    private static List<String> standing(Entry entry, Place place, Standing standing) {
        List<String> lines = new ArrayList<>();
        String roadmap = Text.inert(entry.roadmap().title());
        place.inPhase()
                .ifPresentOrElse(
                        phase -> {
                            Tally tally = standing.tally(entry.counted(place.phase()));
                            lines.add(roadmap + " › " + Text.inert(Lookup.phaseTitle(phase)));
                            lines.add(Text.bar(tally) + " · " + Text.done(tally));
                            if (tally.isComplete()) {
                                lines.add("That was the last of this phase. 🎉");
                            }
                        },
                        () -> lines.add(roadmap));
        return lines;
    }

    private static List<Button> buttons(Place first, Ticked ticked) {
        List<Button> buttons = new ArrayList<>();
        if (!ticked.changed().isEmpty()) {
            buttons.add(undoing(ticked.member(), ticked.interaction()));
            buttons.add(Button.secondary(Press.id(DoneControls.SHARE, ticked.interaction(), ticked.member()), "Share"));
        }
        buttons.add(
                Button.primary(Press.id(NextCommand.SHOW, first.roadmapNumber(), ticked.member()), "What comes next"));
        return buttons;
    }

    /** Takes back what one interaction ticked. */
    static Button undoing(long member, long interaction) {
        return Button.secondary(Press.id(DoneControls.UNDO, interaction, member), "Undo");
    }

    static String ticked(Place place) {
        return "Done: " + Text.inert(place.topic().title()) + " ✅";
    }

    /** The same topic in other roadmaps is offered, never ticked silently. */
    private static List<Button> elsewhere(Catalogue catalogue, Ticked ticked) {
        if (ticked.asked().size() > 1) {
            return List.of();
        }
        Place done = ticked.asked().get(0);
        return catalogue.namesakes(done).stream()
                .filter(place -> place.roadmapNumber() != done.roadmapNumber())
                .filter(place ->
                        !ticked.standing().tally(catalogue.leaves(place)).isComplete())
                .limit(ELSEWHERE)
                .map(place -> Button.success(
                        Press.id(DoneControls.TICK, place.number(), ticked.member()),
                        Text.cut("Tick in " + place.roadmap().title(), LABEL - TOO.length()) + TOO))
                .toList();
    }

    static Panel undone(List<Place> places, Catalogue catalogue, Standing standing, long member) {
        if (places.isEmpty()) {
            return new Panel().text("There was nothing left to take back.");
        }
        Place first = places.get(0);
        Panel panel = new Panel()
                .text("## Taken back: "
                        + (places.size() == 1
                                ? Text.inert(first.topic().title())
                                : Text.count(places.size(), "topic")));
        List<Button> buttons = new ArrayList<>();
        if (places.size() == 1) {
            buttons.add(Button.secondary(Press.id(DoneControls.TICK, first.number(), member), "Tick it again"));
        }
        buttons.add(Button.primary(Press.id(NextCommand.SHOW, first.roadmapNumber(), member), "What comes next"));
        return panel.lines(standing(catalogue.entryOf(first), first, standing)).buttons(buttons);
    }

    /** Asks which place is meant, with a menu. */
    static Panel ask(String question, List<Place> places, String menu) {
        Function<Place, SelectOption> option = place -> SelectOption.of(
                Text.cut(place.roadmap().title() + where(place), SelectOption.LABEL_MAX_LENGTH),
                Long.toString(place.number()));
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
                place.inPhase().map(each -> " › " + Lookup.phaseTitle(each)).orElse("");
        return place.trail().isEmpty() ? phase : phase + " › " + String.join(" › ", place.trail());
    }
}
