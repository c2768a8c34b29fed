package dev.cairn.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.wire.Json;

/**
 * What has been counted since the sandbox was opened.
 *
 * @param unauthorized requests answered 401; with the next two, what Discord counts as invalid, of which 10,000 in ten
 *     minutes ban an address
 * @param forbidden requests answered 403
 * @param limited requests answered 429
 * @param tooEarly of those, the ones that came after the bot had been told to wait, and before the time that it was told
 * @param messages what the bot has posted in channels; what it has answered members is not among them
 * @param busiestSecond the most requests within any second, those about interactions left out, as Discord leaves them out
 */
public record Counts(int unauthorized, int forbidden, int limited, int tooEarly, int messages, int busiestSecond) {
    /** What Discord bans addresses for. */
    public int invalid() {
        return unauthorized + forbidden + limited;
    }

    public ObjectNode view() {
        return Json.object()
                .put("unauthorized", unauthorized)
                .put("forbidden", forbidden)
                .put("limited", limited)
                .put("too_early", tooEarly)
                .put("messages", messages)
                .put("busiest_second", busiestSecond);
    }
}
