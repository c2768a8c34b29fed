package dev.cairn.checklist;

import dev.cairn.chat.Press;
import dev.cairn.checklist.Unclear.Why;
import dev.cairn.lookup.Lookup;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Mark;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** What is said of those names of a list that were not marked. */
final class UnclearView {
    private static final int NAME = 40;
    /** Of a refusal's text, which is 4000 characters at most. */
    private static final int NAMES = 3_000;

    private UnclearView() {}

    static Panel nothingMarked() {
        return new Panel().text("## Nothing was changed");
    }

    /**
     * What was not marked and why, and a menu of what may have been meant; nothing where all was clear.
     *
     * @param open what the menu offers; of more than it takes, the first
     */
    static Panel unclear(List<Unclear> unclear, List<Place> open, Mark mark, long member) {
        Panel panel = new Panel();
        for (Why why : Why.values()) {
            List<String> names = unclear.stream()
                    .filter(each -> each.why() == why)
                    .map(each -> "- " + name(each))
                    .toList();
            if (!names.isEmpty()) {
                panel.text("### " + heading(why, mark)).lines(names);
            }
        }
        List<SelectOption> options = open.stream()
                .limit(SelectMenu.OPTIONS_MAX_AMOUNT)
                .map(UnclearView::option)
                .toList();
        return options.isEmpty()
                ? panel
                : panel.menu(StringSelectMenu.create(
                                Press.id(MarkControls.MEANT, mark.state().stored(), member))
                        .setPlaceholder(mark.verb() + " what you meant")
                        .setRequiredRange(1, options.size())
                        .addOptions(options)
                        .build());
    }

    private static String heading(Why why, Mark mark) {
        String reason = switch (why) {
            case FINISHED -> "finished already";
            case UNKNOWN -> "no topic is called";
            case ROADMAP -> "a whole roadmap, so name topics or phases of it";
            case ELSEWHERE -> "in other roadmaps only";
            case SEVERAL -> "more than one topic may be meant";
            case SEVERAL_PHASES -> "in several of your roadmaps, so write its name before it";
        };
        return mark.left() + ": " + reason;
    }

    private static String name(Unclear unclear) {
        return Text.inert(unclear.name(), NAME);
    }

    /** The label says which roadmap and phase it is; what that phase is about and what stands above is left to say. */
    static SelectOption option(Place place) {
        return option(place, Long.toString(place.number()));
    }

    static SelectOption option(Place place, String value) {
        SelectOption option = SelectOption.of(Lookup.label(place), value);
        String where = Stream.concat(place.inPhase().map(Phase::title).stream(), place.trail().stream())
                .collect(Collectors.joining(" › "));
        return where.isEmpty() ? option : option.withDescription(Text.cut(where, SelectOption.DESCRIPTION_MAX_LENGTH));
    }

    static String nothingFound(List<Unclear> unclear) {
        String names = unclear.stream().map(UnclearView::name).collect(Collectors.joining(", "));
        return "Nothing was changed, because no topic is called any of this: " + Text.cut(names, NAMES)
                + ". Write names as /roadmap shows them; /search looks through everything.";
    }
}
