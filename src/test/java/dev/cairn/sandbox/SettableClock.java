package dev.cairn.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set ahead. */
final class SettableClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-20T18:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void ahead(Duration duration) {
        now = now.plus(duration);
    }
}
