package dev.cairn.view;

import dev.cairn.picture.Picture;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.separator.Separator.Spacing;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.FileUpload;

/** Puts one answer together: what is read, and below it what is pressed. Shared with others, it loses the latter. */
public final class Panel {
    /** How much text a page of lines holds, so that a heading and a description fit above it. */
    public static final int ROOM = 2_600;

    private static final int ACCENT = 0x3BA58B;

    /** Discord takes 4000 characters of text; the rest is for a footer and for saying that something was left out. */
    private static final int MOST = 3_800;

    private static final Pattern OTHER_THAN_PLAIN = Pattern.compile("^\\.+|[^\\w.-]");

    private final List<ContainerChildComponent> body = new ArrayList<>();
    private final List<ContainerChildComponent> controls = new ArrayList<>();
    private int room = MOST;
    private boolean full;

    /** Adds text; of what does not fit into a message any more, whole lines are left out and that is said. */
    public Panel text(String text) {
        List<String> fitting = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.length() + 1 > room) {
                full = true;
            } else if (!full) {
                room -= line.length() + 1;
                fitting.add(line);
            }
        }
        if (!fitting.isEmpty()) {
            body.add(TextDisplay.of(String.join("\n", fitting)));
        }
        return this;
    }

    /** One line an entry, so that it reads on a phone. Nothing is added for no lines. */
    public Panel lines(List<String> lines) {
        return lines.isEmpty() ? this : text(String.join("\n", lines));
    }

    /** All of another panel below this one, as far as its text fits. */
    public Panel add(Panel other) {
        for (ContainerChildComponent part : other.body) {
            if (part instanceof TextDisplay display) {
                text(display.getContent());
            } else {
                body.add(part);
            }
        }
        controls.addAll(other.controls);
        full |= other.full;
        return this;
    }

    /** A file to take away, under a name that Discord leaves as it is. */
    public Panel file(String name, byte[] content) {
        String plain = OTHER_THAN_PLAIN.matcher(name).replaceAll("_");
        body.add(FileDisplay.fromFile(FileUpload.fromStreamSupplier(plain, () -> new ByteArrayInputStream(content))));
        return this;
    }

    /** A card, with its words for whoever does not see it. */
    public Panel picture(Picture picture) {
        FileUpload file = FileUpload.fromStreamSupplier(picture.name(), () -> new ByteArrayInputStream(picture.png()));
        body.add(MediaGallery.of(MediaGalleryItem.fromFile(file).withDescription(picture.alt())));
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

    /** A small line that explains the controls behind it; it is not shared either. */
    public Panel hint(String words) {
        String small = "-# " + words;
        room -= small.length() + 1;
        controls.add(TextDisplay.of(small));
        return this;
    }

    public Panel menu(SelectMenu menu) {
        controls.add(ActionRow.of(menu));
        return this;
    }

    /** A menu of these lines' options that brings them into a state; nothing is added when no line has one. */
    public Panel markMenu(String id, Mark mark, List<Line> lines) {
        List<SelectOption> options = Line.options(lines);
        return options.isEmpty()
                ? this
                : menu(StringSelectMenu.create(id)
                        .setPlaceholder(mark.menu())
                        .setRequiredRange(0, options.size())
                        .addOptions(options)
                        .build());
    }

    public Container build() {
        List<ContainerChildComponent> all = told();
        all.addAll(controls);
        return Container.of(all).withAccentColor(ACCENT);
    }

    private List<ContainerChildComponent> told() {
        List<ContainerChildComponent> all = new ArrayList<>(body);
        if (full) {
            all.add(TextDisplay.of("-# There is more than fits here."));
        }
        return all;
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
        List<ContainerChildComponent> all = told();
        all.add(TextDisplay.of(footer));
        all.add(ActionRow.of(open));
        return Container.of(all).withAccentColor(ACCENT);
    }
}
