package dev.cairn.checklist;

import dev.cairn.chat.Press;
import dev.cairn.checklist.DoneForm.Unclear;
import dev.cairn.checklist.DoneForm.Why;
import dev.cairn.lookup.Lookup;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.roadmap.Phase;
import dev.cairn.roadmap.Place;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** The form for a whole list of topics, and what it says of those it could not tick. */
final class DoneFormView {
    private static final int NAME = 40;
    /** Of a refusal's text, which is 4000 characters at most. */
    private static final int NAMES = 3_000;

    private DoneFormView() {}

    /**
     * The form.
     *
     * @param roadmaps those to choose from; of more than a menu takes, the first
     * @param chosen what the menu shows as picked
     */
    static Modal form(List<Entry> roadmaps, Optional<Entry> chosen) {
        TextInput topics = TextInput.create(DoneForm.TOPICS, TextInputStyle.PARAGRAPH)
                .setPlaceholder("Linear regression\nDecision trees\nBackpropagation")
                .build();
        Modal.Builder form = Modal.create(Press.id(DoneForm.SENT), "Tick off what you know")
                .addComponents(Label.of("Topics, one a line", "At most " + DoneForm.MOST_TOPICS + ".", topics));
        if (roadmaps.size() > 1) {
            form.addComponents(Label.of(
                    "In which roadmap",
                    "If left out: those you follow first, then the others.",
                    menu(roadmaps, chosen)));
        }
        return form.build();
    }

    private static StringSelectMenu menu(List<Entry> roadmaps, Optional<Entry> chosen) {
        return StringSelectMenu.create(DoneForm.ROADMAP)
                .setPlaceholder("All roadmaps")
                .setRequired(false)
                .addOptions(Stream.concat(chosen.stream(), roadmaps.stream())
                        .distinct()
                        .limit(SelectMenu.OPTIONS_MAX_AMOUNT)
                        .map(entry -> SelectOption.of(
                                        Text.cut(entry.roadmap().title(), SelectOption.LABEL_MAX_LENGTH),
                                        Text.cut(entry.roadmap().id(), SelectOption.VALUE_MAX_LENGTH))
                                .withDefault(chosen.filter(entry::equals).isPresent()))
                        .toList())
                .build();
    }

    static Panel nothingTicked() {
        return new Panel().text("## Nothing is ticked off yet");
    }

    /**
     * What was not ticked and why, and a menu of what may have been meant; nothing where all was clear.
     *
     * @param open what the menu offers; of more than it takes, the first
     */
    static Panel unclear(List<Unclear> unclear, List<Place> open, long member) {
        Panel panel = new Panel();
        for (Why why : Why.values()) {
            List<String> names = unclear.stream()
                    .filter(each -> each.why() == why)
                    .map(each -> "- " + name(each))
                    .toList();
            if (!names.isEmpty()) {
                panel.text("### " + heading(why)).lines(names);
            }
        }
        List<SelectOption> options = open.stream()
                .limit(SelectMenu.OPTIONS_MAX_AMOUNT)
                .map(DoneFormView::option)
                .toList();
        return options.isEmpty()
                ? panel
                : panel.menu(StringSelectMenu.create(Press.id(MarkControls.MEANT, member))
                        .setPlaceholder("Tick what you meant")
                        .setRequiredRange(1, options.size())
                        .addOptions(options)
                        .build());
    }

    private static String heading(Why why) {
        return switch (why) {
            case FINISHED -> "Finished already";
            case UNKNOWN -> "Not ticked off: no topic is called";
            case ELSEWHERE -> "Not ticked off: in other roadmaps only";
            case SEVERAL -> "Not ticked off: in several places";
            case SEVERAL_PHASES -> "Not ticked off: in several of your roadmaps, so write its name before it";
        };
    }

    private static String name(Unclear unclear) {
        return Text.inert(unclear.name(), NAME);
    }

    /** The label says which roadmap and phase it is; what that phase is about and what stands above is left to say. */
    private static SelectOption option(Place place) {
        SelectOption option = SelectOption.of(Lookup.label(place), Long.toString(place.number()));
        String where = Stream.concat(place.inPhase().map(Phase::title).stream(), place.trail().stream())
                .collect(Collectors.joining(" › "));
        return where.isEmpty() ? option : option.withDescription(Text.cut(where, SelectOption.DESCRIPTION_MAX_LENGTH));
    }

    static String nothingFound(List<Unclear> unclear) {
        String names = unclear.stream().map(DoneFormView::name).collect(Collectors.joining(", "));
        return "Nothing was ticked, because no topic is called any of this: " + Text.cut(names, NAMES)
                + ". Write names as /roadmap shows them, one a line; /search looks through everything.";
    }
}
