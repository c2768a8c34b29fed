package dev.cairn.member;

import dev.cairn.chat.Visit;
import java.time.ZoneId;
import java.util.Optional;

/** By whose clocks people write: their own, else their server's, else the bot's. */
public final class Zoning {
    private final MemberStore members;
    private final ServerStore servers;
    private final ZoneId otherwise;

    /** @param otherwise the bot's own */
    public Zoning(MemberStore members, ServerStore servers, ZoneId otherwise) {
        this.members = members;
        this.servers = servers;
        this.otherwise = otherwise;
    }

    /** A member's, in what concerns only them. */
    public ZoneId of(Visit visit) {
        return members.zone(visit.member())
                .or(() -> visit.server().isPresent()
                        ? servers.settings(visit.server().getAsLong()).zone()
                        : Optional.empty())
                .orElse(otherwise);
    }

    /** A server's, in what concerns all of it. */
    public ZoneId ofServer(long server) {
        return servers.settings(server).zone().orElse(otherwise);
    }
}
