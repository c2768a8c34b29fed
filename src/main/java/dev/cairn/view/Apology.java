package dev.cairn.view;

import dev.cairn.chat.Refusal;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/** How a refusal looks: its words, and buttons for what may have been meant. */
public final class Apology {
    private static final int GREY = 0x80848E;

    private Apology() {}

    public static Container panel(Refusal refusal) {
        List<ContainerChildComponent> parts = new ArrayList<>();
        parts.add(TextDisplay.of(refusal.words()));
        if (!refusal.instead().isEmpty()) {
            parts.add(ActionRow.of(refusal.instead()));
        }
        return Container.of(parts).withAccentColor(GREY);
    }
}
