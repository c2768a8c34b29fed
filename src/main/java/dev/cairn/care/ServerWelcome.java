package dev.cairn.care;

import dev.cairn.chat.Welcome;
import dev.cairn.member.ServerStore;
import java.time.InstantSource;
import java.util.Optional;
import net.dv8tion.jda.api.components.container.Container;

/** Tells whoever runs a server what to do next, and remembers that. */
final class ServerWelcome implements Welcome {
    private final ServerStore servers;
    private final InstantSource time;

    ServerWelcome(ServerStore servers, InstantSource time) {
        this.servers = servers;
        this.time = time;
    }

    @Override
    public Optional<Container> to(long server) {
        return servers.isWelcomed(server)
                ? Optional.empty()
                : Optional.of(CareView.welcome().build());
    }

    @Override
    public void said(long server) {
        servers.welcomed(server, time.instant());
    }
}
