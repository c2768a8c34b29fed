package dev.cairn.server;

import java.time.Instant;

/**
 * A roadmap's file as somebody sent it.
 *
 * @param by id of the member
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares files
public record OwnFile(String name, byte[] content, long by, Instant at) {}
