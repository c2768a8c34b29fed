package dev.cairn.chat;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * One use of the bot by a member: who, where and when.
 *
 * @param interaction Discord's id of it; the same one may be delivered more than once
 * @param member the member's id; names are never kept
 * @param server the server's id; empty in a direct message
 */
public record Visit(long interaction, long member, OptionalLong server, Instant at) {}
