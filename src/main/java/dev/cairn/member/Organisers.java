package dev.cairn.member;

import dev.cairn.chat.Refusal;
import dev.cairn.chat.Visit;
import java.util.OptionalLong;

/** Who organises a server: whoever may manage it, and the role that those have set. Judged anew at each use. */
public final class Organisers {
    private final ServerStore servers;

    public Organisers(ServerStore servers) {
        this.servers = servers;
    }

    /**
     * The server whose matters an organiser wants to see to.
     *
     * @throws Refusal in a direct message, or for somebody else
     */
    public long server(Visit visit) {
        long server =
                visit.server().orElseThrow(() -> new Refusal("This works in a server only, not in direct messages."));
        if (!areAmong(visit, server)) {
            throw new Refusal(
                    "Only organisers can do this: members with the permission Manage Server, or with the role set"
                            + " by /settings organisers.");
        }
        return server;
    }

    /** Whether this is an organiser of the server it comes from. */
    public boolean include(Visit visit) {
        return visit.server().isPresent() && areAmong(visit, visit.server().getAsLong());
    }

    private boolean areAmong(Visit visit, long server) {
        if (visit.managesServer()) {
            return true;
        }
        OptionalLong role = servers.settings(server).organisers();
        return role.isPresent() && visit.roles().contains(role.getAsLong());
    }
}
