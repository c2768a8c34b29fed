package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.gateway.Gateway;
import dev.cairn.sandbox.hall.DiscordObjects;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.wire.DiscordError;

/**
 * What holds for threads beyond what holds for channels. "Sending a message will automatically unarchive the thread,
 * unless the thread has been locked by a moderator", and in a locked one the bot, which is none, writes nothing.
 *
 * @see <a href="https://discord.com/developers/docs/topics/threads">Threads</a>
 */
public final class Threads {
    private final Hall hall;
    private final Gateway gateway;
    private final Runnable begun;

    /** @param begun called when there is one more */
    public Threads(Hall hall, Gateway gateway, Runnable begun) {
        this.hall = hall;
        this.gateway = gateway;
        this.begun = begun;
    }

    /** Throws what Discord would answer to a post. */
    void checkPost(Channel channel) {
        if (channel.isLocked()) {
            throw channel.isArchived() ? DiscordError.archivedThread() : DiscordError.lockedThread();
        }
    }

    /** Throws what Discord would answer to an edit. */
    void checkEdit(Channel channel) {
        checkPost(channel);
        if (channel.isArchived()) {
            throw DiscordError.archivedThread();
        }
    }

    /** Throws what Discord would answer to a deletion, which is all that may be done in an archived thread. */
    void checkDelete(Channel channel) {
        if (channel.isArchived()) {
            checkPost(channel);
        }
    }

    /** Somebody has posted here. */
    public void posted(Channel channel) {
        if (channel.isArchived()) {
            set(channel, false, channel.isLocked());
        }
    }

    /** Below a message, whose id it has. */
    ObjectNode begin(Channel channel, String message, String name) {
        if (hall.channel(message).isPresent()) {
            throw DiscordError.threadThereAlready();
        }
        ObjectNode thread = DiscordObjects.channel(hall.begin(channel, message, name, StudyHall.BOT));
        gateway.dispatch("THREAD_CREATE", thread.deepCopy().put("newly_created", true));
        begun.run();
        return thread;
    }

    void set(Channel thread, boolean archived, boolean locked) {
        hall.set(thread, archived, locked);
        hall.channel(thread.id()).ifPresent(now -> gateway.dispatch("THREAD_UPDATE", DiscordObjects.channel(now)));
    }
}
