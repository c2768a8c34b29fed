package dev.cairn.chat;

import java.util.Locale;

/** Why something could not be posted. */
public enum Trouble {
    /** The channel is gone, or is a thread that was closed. */
    CHANNEL_GONE,
    /** The bot may not see the channel. */
    NO_ACCESS,
    /** The bot may not write there. */
    NO_WRITING,
    /** The thread is archived. */
    THREAD_ARCHIVED,
    /** The thread is locked. */
    THREAD_LOCKED,
    /** The member takes no direct messages from the bot. */
    DIRECT_CLOSED,
    /** The server's AutoMod, or Discord itself, does not let the words through. */
    BLOCKED,
    /** The bot may not make events in the server, or change its own. */
    NO_EVENTS,
    /** The server has as many events as Discord lets it have. */
    EVENTS_FULL,
    /** The bot may not begin threads there. */
    NO_THREADS,
    /** The bot may not make roles in the server, or give and take this one. */
    NO_ROLES,
    /** The server has as many roles as Discord lets it have. */
    ROLES_FULL,
    /** The role is gone. */
    ROLE_GONE,
    /** The bot may not make channels there. */
    NO_CHANNELS,
    /** The server has as many channels as Discord lets it have. */
    CHANNELS_FULL,
    /** The bot is not in the server any more. */
    NOT_IN_SERVER,
    /** Discord takes the message for malformed, or refuses it for a reason of its own. */
    REFUSED,
    /** The post is out, but its role was deleted or may not be mentioned. */
    ROLE_NOT_TOLD,
    /** It may be out or not, and the bot may not read the channel's history to find out. */
    IN_DOUBT,
    /** Discord did not answer, or not usefully, for an hour. */
    NO_ANSWER,
    /** The bot was not running, or Discord was not there, when it was due. */
    TOO_LATE,
    /** The bot's own fault; its log says more. */
    BROKEN;

    /** As the database has it. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Trouble ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
