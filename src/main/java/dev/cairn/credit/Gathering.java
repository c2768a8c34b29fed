package dev.cairn.credit;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A session that has taken place, as far as it is known.
 *
 * @param number names it among all of that server, for ever
 * @param host who led it; empty if nobody did
 * @param attended who was there, the host among them if they were
 */
public record Gathering(long server, long number, OptionalLong host, Set<Long> attended, Instant at) {
    public Gathering {
        attended = Set.copyOf(attended);
    }
}
