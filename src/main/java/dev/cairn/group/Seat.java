package dev.cairn.group;

import java.time.Instant;

/** A member of a group. */
public record Seat(long member, Duty duty, Instant joined) {}
