package dev.cairn.sandbox.rest;

import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.Hall.Standing;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.wire.DiscordError;

/** Whether the bot can do something in the study server at all; in the servers of a crowd nothing ever changes. */
record Presence(Hall hall) {
    /** Throws what Discord would answer otherwise. */
    void check(RestRequest request) {
        String server = request.parameter("guild");
        if (!server.equals(StudyHall.SERVER) || hall.standing() == Standing.REMOVED) {
            throw DiscordError.unknownServer();
        }
        if (hall.standing() == Standing.AWAY) {
            throw DiscordError.unavailable();
        }
    }
}
