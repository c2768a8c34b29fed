package dev.cairn.discord;

import dev.cairn.chat.EventWatch;
import dev.cairn.chat.Switchboard;
import dev.cairn.chat.Visit;
import dev.cairn.chat.Welcome;
import java.util.function.Consumer;

/**
 * Who hears what arrives from Discord.
 *
 * @param switchboard answers members
 * @param met told of each member who used the bot, after the answer is out
 * @param welcome asked about each server the bot finds itself in
 * @param events told of what becomes of the bot's own events
 * @param lost told once, in words, when Discord ends the connection for good
 */
public record Handlers(
        Switchboard switchboard, Consumer<Visit> met, Welcome welcome, EventWatch events, Consumer<String> lost) {}
