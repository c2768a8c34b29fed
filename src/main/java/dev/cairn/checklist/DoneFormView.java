package dev.cairn.checklist;

import dev.cairn.chat.Press;
import dev.cairn.roadmap.Catalogue.Entry;
import dev.cairn.view.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** The form for a whole list of topics. */
final class DoneFormView {
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
}
