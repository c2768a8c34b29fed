package dev.cairn.chat;

import java.util.List;

/** One thing the bot can do for its members: the commands they type and the controls they press. */
public interface Feature {
    List<Command> commands();

    default List<Control> controls() {
        return List.of();
    }
}
