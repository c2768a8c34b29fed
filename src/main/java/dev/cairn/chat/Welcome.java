package dev.cairn.chat;

import java.util.Optional;
import net.dv8tion.jda.api.components.container.Container;

/** What the bot says in a server when it comes there for the first time, once for ever. */
public interface Welcome {
    /** What to say there, notifying nobody; empty if it has been said. */
    Optional<Container> to(long server);

    /** Discord has taken it, so that it need not be said again. */
    void said(long server);
}
