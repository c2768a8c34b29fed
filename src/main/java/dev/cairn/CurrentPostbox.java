package dev.cairn;

import dev.cairn.chat.Address;
import dev.cairn.chat.Errand;
import dev.cairn.chat.Postbox;
import dev.cairn.chat.Refusal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The postbox as features see it: there is none until the bot is connected. */
final class CurrentPostbox implements Postbox {
    private volatile @Nullable Postbox connected;

    void connect(Postbox postbox) {
        connected = postbox;
    }

    @Override
    public boolean isReachable(Address address) {
        Postbox postbox = connected;
        return postbox != null && postbox.isReachable(address);
    }

    @Override
    public Delivery send(Address address, Errand errand, Seal seal) {
        Postbox postbox = connected;
        return postbox == null ? new Delivery.Uncertain("not connected yet") : postbox.send(address, errand, seal);
    }

    @Override
    public Search find(Address address, Seal seal, Instant since) {
        Postbox postbox = connected;
        return postbox == null ? new Search.Unanswered("not connected yet") : postbox.find(address, seal, since);
    }

    @Override
    public Set<String> missing(Address address) {
        return started().missing(address);
    }

    @Override
    public Set<String> missingForThread(Address.InServer place) {
        return started().missingForThread(place);
    }

    private Postbox started() {
        Postbox postbox = connected;
        if (postbox == null) {
            throw new Refusal("Cairn is just starting. Try again in a moment.");
        }
        return postbox;
    }
}
