package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.gateway.Gateway;
import dev.cairn.sandbox.hall.DiscordObjects;
import dev.cairn.sandbox.hall.Hall;
import dev.cairn.sandbox.hall.Hall.Standing;
import dev.cairn.sandbox.hall.Permissions;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.hall.StudyHall.ThreadState;
import dev.cairn.sandbox.wire.DiscordError;
import dev.cairn.sandbox.wire.Turns;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is to go wrong in single channels: refusals that nobody announces, and changes that the bot is told of. */
public final class ChannelFaults {
    private static final List<DiscordError> REFUSALS = List.of(
            DiscordError.unknownChannel(),
            DiscordError.missingAccess(),
            DiscordError.missingPermissions(),
            DiscordError.archivedThread(),
            DiscordError.lockedThread(),
            DiscordError.blockedByAutoMod());

    private final Turns turns;
    private final Hall hall;
    private final Gateway gateway;
    private final Threads threads;
    private final Runnable changed;
    private final Map<String, DiscordError> refused = new TreeMap<>();
    private final Map<String, Person> closed = new TreeMap<>();

    /**
     * With no faults yet.
     *
     * @param changed called when the server may have other channels than before
     */
    public ChannelFaults(Turns turns, Hall hall, Gateway gateway, Threads threads, Runnable changed) {
        this.turns = turns;
        this.hall = hall;
        this.gateway = gateway;
        this.threads = threads;
        this.changed = changed;
    }

    Threads threads() {
        return threads;
    }

    /** With which a channel can refuse. */
    public static List<Integer> codes() {
        return REFUSALS.stream().map(DiscordError::code).toList();
    }

    /** @throws IllegalArgumentException for a code that is no fault's */
    void refuse(Channel channel, int code) {
        DiscordError refusal = REFUSALS.stream()
                .filter(each -> each.code() == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A channel refuses with one of " + codes() + ", not " + code + "."));
        turns.run(() -> refused.put(channel.key(), refusal));
    }

    void accept(Channel channel) {
        turns.run(() -> refused.remove(channel.key()));
    }

    void closeDirectMessages(Person member) {
        turns.run(() -> closed.put(member.key(), member));
    }

    void openDirectMessages(Person member) {
        turns.run(() -> closed.remove(member.key()));
    }

    /** Throws what somebody has asked for to be the answer to a post there; under the lock. */
    void checkPost(Channel channel) {
        if (closed.values().stream().map(Person::directMessages).anyMatch(channel::equals)) {
            throw DiscordError.cannotMessageThisUser();
        }
        DiscordError refusal = channel.isDirect() ? null : refused.get(channel.key());
        if (refusal != null) {
            throw refusal;
        }
    }

    void delete(Channel channel) {
        change(() -> {
            tell("DELETE", List.of(channel));
            hall.delete(channel);
        });
    }

    void restore(Channel channel) {
        change(() -> {
            List<Channel> gone = hall.gone();
            hall.undelete(channel);
            tell("CREATE", gone);
        });
    }

    /** @throws IllegalArgumentException for a thread: it has the permissions of the channel above it */
    void deny(Channel channel, long permissions) {
        if (channel.thread() != null) {
            throw new IllegalArgumentException(channel.key() + " has the permissions of the channel above it.");
        }
        change(() -> {
            hall.deny(channel, permissions);
            tell("UPDATE", List.of(channel));
        });
    }

    void allow(Channel channel) {
        change(() -> {
            hall.allow(channel);
            tell("UPDATE", List.of(channel));
        });
    }

    /** @throws IllegalArgumentException for a channel that is no thread */
    void archive(Channel thread, boolean on) {
        change(() -> {
            ThreadState now = thread(thread);
            threads.set(thread, on, now.isLocked());
        });
    }

    /** @throws IllegalArgumentException for a channel that is no thread */
    void lock(Channel thread, boolean on) {
        change(() -> {
            ThreadState now = thread(thread);
            threads.set(thread, now.isArchived(), on);
        });
    }

    private ThreadState thread(Channel channel) {
        if (channel.thread() == null) {
            throw new IllegalArgumentException("The channel \"" + channel.key() + "\" is no thread.");
        }
        return hall.channel(channel.id()).orElse(channel).asThread();
    }

    void clear() {
        change(() -> {
            refused.clear();
            closed.clear();
            List<Channel> gone = hall.gone();
            List<Channel> altered = hall.changed();
            hall.restore();
            tell("CREATE", gone);
            tell("UPDATE", altered);
        });
    }

    void writeTo(ObjectNode view) {
        turns.run(() -> {
            ObjectNode refuse = view.putObject("refuse");
            refused.forEach((channel, refusal) -> refuse.put(channel, refusal.code()));
            ObjectNode deny = view.putObject("deny");
            hall.changed()
                    .forEach(channel -> Permissions.names(hall.denied(channel))
                            .forEach(name ->
                                    deny.withArrayProperty(channel.key()).add(name)));
            ObjectNode deleted = view.putObject("deleted");
            hall.gone().forEach(channel -> deleted.put(channel.key(), true));
            ObjectNode archived = view.putObject("archived");
            ObjectNode locked = view.putObject("locked");
            hall.changed().stream().filter(Channel::isArchived).forEach(thread -> archived.put(thread.key(), true));
            hall.changed().stream().filter(Channel::isLocked).forEach(thread -> locked.put(thread.key(), true));
            ObjectNode directMessages = view.putObject("closed_direct_messages");
            closed.keySet().forEach(member -> directMessages.put(member, true));
        });
    }

    private void change(Runnable change) {
        turns.run(() -> {
            change.run();
            changed.run();
        });
    }

    /** Of channels that are not there, and of a server that is away or that it is not in, the bot hears nothing. */
    private void tell(String what, List<Channel> channels) {
        if (hall.standing() == Standing.HERE) {
            channels.stream()
                    .flatMap(channel -> hall.channel(channel.id()).stream())
                    .forEach(channel -> gateway.dispatch(kind(channel) + what, DiscordObjects.channel(channel)));
        }
    }

    private static String kind(Channel channel) {
        return channel.thread() == null ? "CHANNEL_" : "THREAD_";
    }
}
