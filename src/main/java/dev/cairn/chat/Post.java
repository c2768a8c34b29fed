package dev.cairn.chat;

import java.util.Set;
import net.dv8tion.jda.api.components.container.Container;

/**
 * A message that the bot posts of its own accord.
 *
 * @param roles who is told of it, by role; nobody else is, whatever the text says
 * @param members who is told of it, by member
 */
public record Post(Container words, Set<Long> roles, Set<Long> members) implements Errand {
    public Post {
        roles = Set.copyOf(roles);
        members = Set.copyOf(members);
    }

    /** A post that tells nobody in particular. */
    public static Post of(Container words) {
        return new Post(words, Set.of(), Set.of());
    }
}
