package dev.cairn.care;

import dev.cairn.chat.Address;
import dev.cairn.chat.Trouble;
import dev.cairn.ledger.Upcoming;
import dev.cairn.member.ServerSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a server is set up.
 *
 * @param zone by whose clocks its reminders go, be it set or not
 * @param reminders the channel where reminders go, if one is set
 * @param notices where organisers are told of trouble, if that is set
 * @param others the other channels that live reminders use
 * @param extras what Cairn could make there if it may
 * @param firings what is due next
 * @param failed how many were not posted of late because something stood in the way
 * @param missed how many were not posted because the bot or Discord was not there
 * @param backup when the database was last backed up
 */
record Survey(
        ServerSettings settings,
        ZoneId zone,
        Instant at,
        Optional<Place> reminders,
        Optional<Place> notices,
        List<Place> others,
        List<Extra> extras,
        List<Firing> firings,
        List<Stopped> stopped,
        int failed,
        int missed,
        Optional<Instant> backup) {

    /** So many days back is looked for what was not posted. */
    static final int DAYS = 30;

    /**
     * A channel.
     *
     * @param problem why nothing can be posted there, and what to do; empty if all is well
     */
    record Place(Address.InServer address, String problem) {
        boolean isWell() {
            return problem.isEmpty();
        }
    }

    /**
     * Something without which everything else works.
     *
     * @param missing what Discord would have to grant for it; empty if it does
     */
    record Extra(String what, Set<String> missing) {}

    /**
     * Something that will be posted.
     *
     * @param name empty for what a member has set for themselves, which is nobody else's affair
     */
    record Firing(String name, Address address, Upcoming upcoming) {
        boolean isPersonal() {
            return name.isEmpty();
        }
    }

    /** A reminder that somebody has to mend. */
    record Stopped(String name, Address address, Trouble why) {}
}
