package dev.cairn.sandbox.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.wire.Upload;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All messages, the newest {@value #KEPT} of each channel, and the files with them. Used by one thread at a time. */
public final class Messages {
    public static final int KEPT = 500;

    /** How long Discord recognises a nonce again. */
    public static final Duration NONCE_LIFE = Duration.ofMinutes(2);

    /**
     * What happened to a message.
     *
     * @param event as the page's events are named
     * @param view the message as the page shows it
     */
    public record Change(String event, StoredMessage message, ObjectNode view) {}

    private final InstantSource time;
    private final Attachments attachments;
    private final Consumer<Change> changed;
    private final Map<String, NavigableMap<Long, StoredMessage>> byChannel = new HashMap<>();

    public Messages(InstantSource time, Attachments attachments, Consumer<Change> changed) {
        this.time = time;
        this.attachments = attachments;
        this.changed = changed;
    }

    public void add(StoredMessage message) {
        NavigableMap<Long, StoredMessage> channel = in(message.channel());
        channel.put(key(message.id()), message);
        if (channel.size() > KEPT) {
            attachments.forget(channel.pollFirstEntry().getValue());
        }
        tell("message", message);
    }

    void replace(StoredMessage message) {
        StoredMessage before = in(message.channel()).replace(key(message.id()), message);
        if (before != null) {
            attachments.forgetReplaced(before, message);
        }
        tell("edit", message);
    }

    public void remove(StoredMessage message) {
        in(message.channel()).remove(key(message.id()));
        attachments.forget(message);
        tell("delete", message);
    }

    /** Oldest first. */
    public List<StoredMessage> list(Channel channel) {
        return List.copyOf(in(channel).values());
    }

    public Optional<StoredMessage> find(String id) {
        return id.matches("\\d{1,18}|[1-8]\\d{18}")
                ? byChannel.values().stream()
                        .filter(channel -> channel.containsKey(key(id)))
                        .findFirst()
                        .map(channel -> channel.get(key(id)))
                : Optional.empty();
    }

    public Optional<StoredMessage> find(Channel channel, String id) {
        return find(id).filter(message -> message.channel().id().equals(channel.id()));
    }

    /** The message that the same author has sent with this nonce a moment ago, to whichever channel. */
    public Optional<StoredMessage> withNonce(String author, String nonce) {
        return byChannel.values().stream()
                .map(channel -> channel.descendingMap().values())
                .flatMap(Collection::stream)
                .filter(message -> message.author().equals(author)
                        && message.json().path("nonce").asText().equals(nonce))
                .filter(message -> !time.instant().isAfter(message.writtenAt().plus(NONCE_LIFE)))
                .findFirst();
    }

    /** What a bot may read: what is meant for one member's eyes is in nobody's history. Newest first. */
    public List<StoredMessage> history(Channel channel) {
        List<StoredMessage> history =
                new ArrayList<>(in(channel).descendingMap().values());
        history.removeIf(message -> message.onlyFor() != null);
        return history;
    }

    /** Keeps a file that is no message's own, and describes it as Discord does. */
    public ObjectNode keep(Upload file, Channel channel) {
        return attachments.keep(file, channel.id());
    }

    /** For the page and for scripts. */
    public ObjectNode view(StoredMessage message) {
        return attachments.asPaths(message.view());
    }

    private void tell(String event, StoredMessage message) {
        changed.accept(new Change(event, message, view(message)));
    }

    private NavigableMap<Long, StoredMessage> in(Channel channel) {
        return byChannel.computeIfAbsent(channel.id(), id -> new TreeMap<>());
    }

    private static Long key(String id) {
        return Long.valueOf(id);
    }
}
