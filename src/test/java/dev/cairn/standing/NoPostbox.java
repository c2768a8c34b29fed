package dev.cairn.standing;

import dev.cairn.chat.Address;
import dev.cairn.chat.Errand;
import dev.cairn.chat.Postbox;
import java.time.Instant;
import java.util.Set;

/** Where nothing is posted. */
final class NoPostbox implements Postbox {
    @Override
    public boolean isReachable(Address address) {
        return false;
    }

    @Override
    public Delivery send(Address address, Errand errand, Seal seal) {
        throw new AssertionError("nothing is posted here");
    }

    @Override
    public Search find(Address address, Seal seal, Instant since) {
        throw new AssertionError("nothing is posted here");
    }

    @Override
    public Set<String> missing(Address address) {
        return Set.of();
    }

    @Override
    public Set<String> missingForThread(Address.InServer place) {
        return Set.of();
    }
}
