package dev.cairn.chat;

import java.time.Instant;
import java.util.OptionalLong;

/** Something that the bot does in Discord of its own accord: it says something there, or makes, changes or ends something. */
public sealed interface Errand
        permits Post,
                Errand.ThreadStart,
                Errand.Event,
                Errand.EventEnd,
                Errand.RoleMade,
                Errand.RoleGiven,
                Errand.RoleTaken,
                Errand.ChannelMade {
    /** Begins a thread below a message of the channel. A message has one at most (docs, "Start Thread from Message"). */
    record ThreadStart(long message, String name) implements Errand {
        /** Discord takes so many characters of a name. */
        public static final int LONGEST_NAME = 100;
    }

    /**
     * An event in the server's list of what is going on there, as it shall be from now on.
     *
     * @param known the one that shall be so; empty as long as there is none
     * @param name at most 100 characters
     * @param words at most 900 characters
     * @param voice the voice channel where it takes place; empty if it takes place elsewhere
     * @param place where else, in at most 100 characters; unheeded if there is a voice channel
     */
    record Event(
            OptionalLong known,
            String name,
            String words,
            Instant begins,
            Instant ends,
            OptionalLong voice,
            String place)
            implements Errand {
        /** Discord takes so many characters of a name and of a place. */
        public static final int LONGEST_NAME = 100;

        /** Discord takes 1,000; the rest is for the mark by which the bot finds it again. */
        public static final int LONGEST_WORDS = 900;
    }

    /** Takes an event out of that list; nothing is to be done if it is not there any more. */
    record EventEnd(long event) implements Errand {}

    /**
     * Makes a role that everybody may mention and that permits nothing.
     *
     * @param name at most 100 characters
     * @param after the number of the interaction that has asked for it: a role that is younger, is called so and permits nothing
     *     was made by an attempt of which nobody heard
     */
    record RoleMade(String name, long after) implements Errand {}

    /** Gives a member a role; nothing is to be done if they have it, or are not there any more. */
    record RoleGiven(long role, long member) implements Errand {}

    /** Takes a role from a member; nothing is to be done if they don't have it, or are not there any more. */
    record RoleTaken(long role, long member) implements Errand {}

    /**
     * Makes a text channel.
     *
     * @param name at most 100 characters; Discord writes it small and with hyphens
     * @param topic at most 900 characters; the rest of what Discord takes is for the mark by which the bot finds it again
     */
    record ChannelMade(String name, String topic) implements Errand {}
}
