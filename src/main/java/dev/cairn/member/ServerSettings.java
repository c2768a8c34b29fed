package dev.cairn.member;

import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What organisers have set for their server.
 *
 * @param zone by whose clocks reminders are written there
 * @param reminders the channel where reminders go unless one says otherwise
 * @param notices the channel where organisers are told what went wrong
 * @param organisers the role whose members are organisers, besides those who may manage the server
 */
public record ServerSettings(
        Optional<ZoneId> zone, OptionalLong reminders, OptionalLong notices, OptionalLong organisers) {
    static final ServerSettings NONE =
            new ServerSettings(Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    public ServerSettings withZone(ZoneId other) {
        return new ServerSettings(Optional.of(other), reminders, notices, organisers);
    }

    public ServerSettings withReminders(long channel) {
        return new ServerSettings(zone, OptionalLong.of(channel), notices, organisers);
    }

    public ServerSettings withNotices(long channel) {
        return new ServerSettings(zone, reminders, OptionalLong.of(channel), organisers);
    }

    /** Empty for nobody but those who may manage the server. */
    public ServerSettings withOrganisers(OptionalLong role) {
        return new ServerSettings(zone, reminders, notices, role);
    }
}
