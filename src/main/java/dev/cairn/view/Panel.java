package dev.cairn.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.separator.Separator.Spacing;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/** Puts one answer together: what is read, and below it what is pressed. Shared with others, it loses the latter. */
public final class Panel {
    /** Text that fits one panel beside its heading and footer; Discord takes 4000 characters in all. */
    public static final int ROOM = 3_000;

    private static final int ACCENT = 0x3BA58B;

    private final List<ContainerChildComponent> body = new ArrayList<>();
    private final List<ActionRow> controls = new ArrayList<>();

    public Panel text(String text) {
        body.add(TextDisplay.of(text));
        return this;
    }

    /** One line an entry, so that it reads on a phone. Nothing is added for no lines. */
    public Panel lines(List<String> lines) {
        return lines.isEmpty() ? this : text(String.join("\n", lines));
    }

    /** All of another panel below this one. */
    public Panel add(Panel other) {
        body.addAll(other.body);
        controls.addAll(other.controls);
        return this;
    }

    public Panel divider() {
        body.add(Separator.createDivider(Spacing.SMALL));
        return this;
    }

    /** Buttons in rows of five; nothing is added for none. */
    public Panel buttons(Collection<Button> buttons) {
        if (!buttons.isEmpty()) {
            controls.addAll(ActionRow.partitionOf(buttons));
        }
        return this;
    }

    public Panel menu(SelectMenu menu) {
        controls.add(ActionRow.of(menu));
        return this;
    }

    /** A menu of these lines' options, the done ones picked; nothing is added when no line has one. */
    public Panel tickMenu(String id, List<Line> lines) {
        List<SelectOption> options = Line.options(lines);
        return options.isEmpty()
                ? this
                : menu(StringSelectMenu.create(id)
                        .setPlaceholder("Tick topics off")
                        .setRequiredRange(0, options.size())
                        .addOptions(options)
                        .build());
    }

    public Container build() {
        List<ContainerChildComponent> all = new ArrayList<>(body);
        all.addAll(controls);
        return Container.of(all).withAccentColor(ACCENT);
    }

    /** The same for everybody to read, with a button by which each opens a panel of their own. */
    public Container shared(long by, Button open) {
        return forChannel("-# Shared by " + mention(by), open);
    }

    /** The same for one member in particular, in a channel. */
    public Container shownTo(long member, long by, Button open) {
        return forChannel(mention(member) + ", " + mention(by) + " thought this would help you.", open);
    }

    private static String mention(long member) {
        return "<@" + member + ">";
    }

    private Container forChannel(String footer, Button open) {
        List<ContainerChildComponent> all = new ArrayList<>(body);
        all.add(TextDisplay.of(footer));
        all.add(ActionRow.of(open));
        return Container.of(all).withAccentColor(ACCENT);
    }
}
