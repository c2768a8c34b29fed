package dev.cairn.sandbox.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.hall.DiscordObjects;
import dev.cairn.sandbox.rules.MessageRules;
import dev.cairn.sandbox.rules.MessageRules.Kind;
import dev.cairn.sandbox.wire.Body;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import java.time.InstantSource;

/** Writes messages for the bot: checks what it sends, fills in what Discord adds, and stores the result. */
public final class MessageWriter {
    private static final int CHANGEABLE = MessageRules.SUPPRESS_EMBEDS;

    private final InstantSource time;
    private final MessageFiller filler;
    private final Messages messages;

    public MessageWriter(InstantSource time, MessageFiller filler, Messages messages) {
        this.time = time;
        this.filler = filler;
        this.messages = messages;
    }

    /**
     * Adds a message.
     *
     * @param blank the message without what the request says
     * @throws DiscordError what Discord would answer
     */
    public StoredMessage post(StoredMessage blank, Kind kind, Body body, FormErrors errors) {
        MessageRules.check(kind, body, Json.object(), errors);
        ObjectNode json = filler.filled(blank.json(), body);
        json.put("flags", blank.flags() | body.json().path("flags").asInt());
        StoredMessage posted = blank.with(json);
        messages.add(posted);
        return posted;
    }

    /** The first follow-up to a deferred reply: takes the place of "thinking", and stays as private as that was. */
    public StoredMessage answer(StoredMessage thinking, Body body, FormErrors errors) {
        MessageRules.check(Kind.REPLY, body, Json.object(), errors);
        int wanted = body.json().path("flags").asInt() & ~MessageRules.EPHEMERAL;
        return replace(thinking, body, (thinking.flags() & ~MessageRules.LOADING) | wanted);
    }

    /**
     * Changes what the request names; the flag for Components V2 can be set, never removed.
     *
     * @throws DiscordError what Discord would answer
     */
    public StoredMessage edit(StoredMessage before, Body body, FormErrors errors) {
        MessageRules.check(Kind.EDIT, body, before.json(), errors);
        int flags = before.flags() & ~MessageRules.LOADING;
        int wanted = body.json().path("flags").asInt(flags);
        flags = (flags & ~CHANGEABLE) | (wanted & (CHANGEABLE | MessageRules.COMPONENTS_V2));
        return replace(before, body, flags);
    }

    private StoredMessage replace(StoredMessage before, Body body, int flags) {
        ObjectNode json = filler.filled(before.json(), body).put("flags", flags);
        if (!before.isThinking()) {
            json.put("edited_timestamp", DiscordObjects.timestamp(time.instant()));
        }
        StoredMessage after = before.with(json);
        messages.replace(after);
        return after;
    }
}
