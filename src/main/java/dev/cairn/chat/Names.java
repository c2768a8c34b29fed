package dev.cairn.chat;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What members are called, asked from Discord when it is needed; nothing of it is stored. */
@FunctionalInterface
public interface Names {
    /** What came of asking for one. */
    sealed interface Found {
        /**
         * They are there.
         *
         * @param name as their server sees them; anything at all
         * @param roles that they have there
         */
        record Member(String name, Set<Long> roles, boolean isBot) implements Found {
            public Member {
                roles = Set.copyOf(roles);
            }
        }

        /** Discord knows of no such member there. */
        record Gone() implements Found {}

        /** Discord does not answer now. */
        record Unanswered() implements Found {}
    }

    /** Each of these, of whom there are few. May wait for Discord, a few seconds at most; never throws for it. */
    Map<Long, Found> of(long server, Collection<Long> members);
}
