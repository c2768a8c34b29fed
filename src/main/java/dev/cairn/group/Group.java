package dev.cairn.group;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A study group that has not been archived.
 *
 * @param members how many belong to it
 * @param owner empty if the last one has left and nobody has taken over
 * @param role of its members; null if it has none of its own
 * @param active when somebody last did something for it, apart from learning
 * @param asked since when the question stands whether it still goes on; null if it does not
 * @param hostless since when it has had no owner; null if it has one
 */
public record Group(
        long number,
        long server,
        Terms terms,
        int members,
        OptionalLong owner,
        @Nullable Role role,
        Instant active,
        @Nullable Instant asked,
        @Nullable Instant hostless,
        Instant made) {

    /**
     * A role of Discord's that its members have.
     *
     * @param refused since when Discord refuses to give it; null if it does not
     */
    public record Role(long number, @Nullable Instant refused) {
        public Optional<Instant> refusedSince() {
            return Optional.ofNullable(refused);
        }
    }

    public String name() {
        return terms.name();
    }

    /** How many more may join. */
    public int free() {
        return Math.max(terms.size() - members, 0);
    }

    public Optional<Role> ownRole() {
        return Optional.ofNullable(role);
    }

    public Optional<Instant> askedSince() {
        return Optional.ofNullable(asked);
    }

    public Optional<Instant> hostlessSince() {
        return Optional.ofNullable(hostless);
    }
}
