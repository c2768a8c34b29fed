package dev.cairn.chat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.entities.channel.ChannelType;

/** Where the bot's errands are done, exactly once if it is asked rightly. May wait for Discord; never throws for it. */
public interface Postbox {
    /** Of what kinds the channels are that can be chosen for posts; names for Discord's numbers, and no live objects. */
    List<ChannelType> CHANNELS = List.of(
            ChannelType.TEXT, ChannelType.NEWS, ChannelType.GUILD_PUBLIC_THREAD, ChannelType.GUILD_PRIVATE_THREAD);

    /** And of those in which people talk. */
    List<ChannelType> VOICE_CHANNELS = List.of(ChannelType.VOICE);

    /**
     * What makes one errand the same at every attempt.
     *
     * @param nonce by which Discord knows a second attempt within some minutes, and takes none
     *     (docs, "Create Message": enforce_nonce); 25 characters at most
     * @param mark a number in the message or event itself, by which it is found again later
     */
    record Seal(String nonce, int mark) {}

    /** What became of an attempt. */
    sealed interface Delivery {
        /**
         * It stands there.
         *
         * @param channel where its message stands, or the thread or channel itself; 0 for an event or a role
         * @param message its message, thread, channel, event or role
         * @param rolesTold whether every role that should be told was there and may be mentioned
         */
        record Sent(long channel, long message, boolean rolesTold) implements Delivery {}

        /** It does not stand there, nor will it at another attempt before somebody has mended this. */
        record Refused(Trouble why) implements Delivery {}

        /** Nobody knows whether it stands there: try again later, after having looked. */
        record Uncertain(String why) implements Delivery {}
    }

    /** Whether a post is there. */
    sealed interface Search {
        /** It is. */
        record Found(long channel, long message) implements Search {}

        /** It is not. */
        record Absent() implements Search {}

        /** The bot may not look, or there is too much to look through. */
        record Unreadable() implements Search {}

        /** Discord does not answer now. */
        record Unanswered(String why) implements Search {}
    }

    /** Whether anything can arrive there now; an outage of Discord's passes by itself. */
    boolean isReachable(Address address);

    /**
     * Does it once. A post with the same seal is not taken twice within some minutes; for what has no nonce, such as a thread, an
     * event or a role, it is looked each time whether it is there already.
     */
    Delivery send(Address address, Errand errand, Seal seal);

    /** Looks whether what has this seal is there, among the bot's own messages since that moment or in the list that is meant. */
    Search find(Address address, Seal seal, Instant since);

    /**
     * What Discord would have to grant for errands there, in Discord's own words for permissions; empty if nothing is missing.
     *
     * @throws Refusal if the channel is not there
     */
    Set<String> missing(Address address);

    /**
     * The same for a thread there, and for what is written in it.
     *
     * @throws Refusal if the channel is not there, or has no threads
     */
    Set<String> missingForThread(Address.InServer place);
}
