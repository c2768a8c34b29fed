package dev.cairn.chat;

import java.util.Set;
import net.dv8tion.jda.api.components.container.Container;

/**
 * What the bot answers: one panel.
 *
 * @param pings ids of the members who are told of it; nobody else is, whatever the text says
 */
public record Reply(Container panel, Set<Long> pings) {
    public Reply {
        pings = Set.copyOf(pings);
    }

    public static Reply of(Container panel) {
        return new Reply(panel, Set.of());
    }
}
