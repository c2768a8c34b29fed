package dev.cairn.care;

import dev.cairn.chat.Welcome;
import dev.cairn.member.ServerStore;
import dev.cairn.roadmap.Catalogue;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.components.container.Container;

/** Tells whoever runs a server what to do next, and remembers that. */
final class ServerWelcome implements Welcome {
    private final Supplier<Catalogue> catalogue;
    private final ServerStore servers;
    private final InstantSource time;

    ServerWelcome(Supplier<Catalogue> catalogue, ServerStore servers, InstantSource time) {
        this.catalogue = catalogue;
        this.servers = servers;
        this.time = time;
    }

    @Override
    public Optional<Container> to(long server) {
        return servers.isWelcomed(server)
                ? Optional.empty()
                : Optional.of(CareView.welcome(catalogue.get()).build());
    }

    @Override
    public void said(long server) {
        servers.welcomed(server, time.instant());
    }
}
