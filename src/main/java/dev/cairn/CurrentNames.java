package dev.cairn;

import dev.cairn.chat.Names;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What members are called, as features learn it: nothing until the bot is connected. Whoever is found gone is told of. */
final class CurrentNames implements Names {
    /** Told of a member who is not in a server any more. */
    @FunctionalInterface
    interface Leaving {
        void left(long server, long member);
    }

    private final Leaving leaving;
    private volatile Names connected = (server, members) ->
            members.stream().distinct().collect(Collectors.toMap(Function.identity(), any -> new Found.Unanswered()));

    CurrentNames(Leaving leaving) {
        this.leaving = leaving;
    }

    void connect(Names names) {
        connected = names;
    }

    @Override
    public Map<Long, Found> of(long server, Collection<Long> members) {
        Map<Long, Found> found = connected.of(server, members);
        found.forEach((member, name) -> {
            if (name instanceof Found.Gone) {
                leaving.left(server, member);
            }
        });
        return found;
    }
}
