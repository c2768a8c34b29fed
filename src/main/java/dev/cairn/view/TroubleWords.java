package dev.cairn.view;

import dev.cairn.chat.Address;
import dev.cairn.chat.Trouble;
import java.util.Set;

/** Says what stood in the way of a post, and how that is mended. */
public final class TroubleWords {
    private TroubleWords() {}

    /** What is the matter, as the end of a sentence that begins with what it befell. */
    public static String what(Trouble trouble, Address address) {
        String where = where(address);
        return switch (trouble) {
            case CHANNEL_GONE -> "its channel is gone, or is a thread that was closed";
            case NO_ACCESS -> "Cairn may not see " + where;
            case NO_WRITING -> "Cairn may not write in " + where;
            case THREAD_ARCHIVED -> "the thread " + where + " is archived";
            case THREAD_LOCKED -> "the thread " + where + " is locked";
            case DIRECT_CLOSED -> "direct messages from Cairn are not let through";
            case BLOCKED -> "its words were blocked in " + where + ", by this server's AutoMod or by Discord";
            case NO_EVENTS -> "Cairn may not make events in this server";
            case EVENTS_FULL -> "this server has as many events as Discord lets it have";
            case NO_THREADS -> "Cairn may not begin threads in " + where;
            case NO_ROLES -> "Cairn may not make roles in this server, or may not give this one";
            case ROLES_FULL -> "this server has as many roles as Discord lets it have";
            case ROLE_GONE -> "its role is gone";
            case NO_CHANNELS -> "Cairn may not make channels there";
            case CHANNELS_FULL -> "this server has as many channels as Discord lets it have";
            case NOT_IN_SERVER -> "Cairn was not in the server";
            case REFUSED -> "Discord did not take the message";
            case ROLE_NOT_TOLD -> "it was posted, but its role is gone or may not be mentioned, so nobody was notified";
            case IN_DOUBT -> "it may have been posted or not, and Cairn may not read the history of " + where;
            case NO_ANSWER -> "Discord did not answer for an hour";
            case TOO_LATE -> "Cairn or Discord was not running when it was due";
            case BROKEN -> "Cairn failed to write it; its log says why";
        };
    }

    /** What somebody can do; a whole sentence, or nothing if there is nothing to be done. */
    public static String remedy(Trouble trouble) {
        return switch (trouble) {
            case CHANNEL_GONE -> "Choose another channel.";
            case NO_ACCESS -> "Let Cairn **View Channel** there, or choose another channel.";
            case NO_WRITING -> "Let Cairn **Send Messages** there, or choose another channel.";
            case THREAD_ARCHIVED, THREAD_LOCKED -> "Open the thread again, or choose another channel.";
            case DIRECT_CLOSED -> "Allow direct messages in this server's privacy settings, then set it anew.";
            case BLOCKED -> "Change its text.";
            case REFUSED -> "Change it.";
            case ROLE_NOT_TOLD -> "Make the role mentionable in the server's settings, or choose another.";
            case IN_DOUBT -> "Let Cairn **Read Message History** there, so that it can find out by itself.";
            case NO_EVENTS -> "Give the role Cairn **Create Events** in Server Settings, Roles.";
            case EVENTS_FULL -> "Take some out of the server's list of events.";
            case NO_THREADS -> "Let Cairn **Create Public Threads** there, then `/group settings room` begins another.";
            case NO_ROLES ->
                "Give the role Cairn **Manage Roles** in Server Settings, Roles, and drag it above the role in question. Then"
                        + " `/group settings role:True` goes on.";
            case ROLES_FULL -> "Delete a role that nobody needs, then `/group settings role:True` makes one.";
            case ROLE_GONE -> "`/group settings role:True` makes another.";
            case NO_CHANNELS ->
                "Give the role Cairn **Manage Channels** in Server Settings, Roles, then `/group settings room` makes one.";
            case CHANNELS_FULL -> "Delete a channel that nobody needs, then `/group settings room` makes one.";
            case NOT_IN_SERVER, NO_ANSWER, TOO_LATE, BROKEN -> "";
        };
    }

    /** The same for a reminder, and by which commands. */
    public static String remedyOfReminder(Trouble trouble) {
        String commands = switch (trouble) {
            case CHANNEL_GONE, NO_ACCESS, NO_WRITING, THREAD_ARCHIVED, THREAD_LOCKED, BLOCKED, REFUSED ->
                " `/reminder edit` changes it, then `/reminder resume` lets it go on.";
            case ROLE_NOT_TOLD -> " `/reminder edit` changes it.";
            case DIRECT_CLOSED,
                    IN_DOUBT,
                    NO_EVENTS,
                    EVENTS_FULL,
                    NO_THREADS,
                    NO_ROLES,
                    ROLES_FULL,
                    ROLE_GONE,
                    NO_CHANNELS,
                    CHANNELS_FULL,
                    NOT_IN_SERVER,
                    NO_ANSWER,
                    TOO_LATE,
                    BROKEN -> "";
        };
        return remedy(trouble) + commands;
    }

    /** Why nothing can be posted in a channel, and how that is granted. */
    public static String missing(Address.InServer place, Set<String> permissions) {
        return "Cairn cannot post in " + where(place) + ": it lacks **" + String.join("**, **", permissions)
                + "** there. Grant it in the channel's settings under Permissions, to the role Cairn, and try again.";
    }

    public static String where(Address address) {
        return switch (address) {
            case Address.InServer(long server, long channel) -> "<#" + channel + ">";
            case Address.Direct direct -> "direct messages";
            case Address.Events events -> "the server's events";
            case Address.Roles roles -> "the server's roles";
            case Address.Channels channels -> "the server's channels";
        };
    }
}
