package dev.cairn.chat;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One use of the bot by a member: who, where and when.
 *
 * @param interaction Discord's id of it; the same one may be delivered more than once
 * @param member the member's id; names are never kept
 * @param server the server's id; empty in a direct message
 * @param managesServer whether Discord let the member manage that server at that moment (the permission Manage Server)
 * @param channel where it was used
 * @param mayWrite whether Discord let the member write there at that moment
 * @param roles which roles the member had in that server at that moment
 */
public record Visit(
        long interaction,
        long member,
        OptionalLong server,
        Instant at,
        boolean managesServer,
        long channel,
        boolean mayWrite,
        Set<Long> roles) {
    public Visit {
        roles = Set.copyOf(roles);
    }

    /** The visit of a member without any such right. */
    public Visit(long interaction, long member, OptionalLong server, Instant at) {
        this(interaction, member, server, at, false, 0, true, Set.of());
    }

    /**
     * The server whose matters a member wants to see to. Discord may have been told otherwise, so it is judged here.
     *
     * @throws Refusal in a direct message, or if the member may not manage the server
     */
    public long managedServer() {
        if (server.isEmpty()) {
            throw new Refusal("This works in a server only, not in direct messages.");
        }
        if (!managesServer) {
            throw new Refusal("Only members with the permission Manage Server can do this. Ask an organiser.");
        }
        return server.getAsLong();
    }
}
