package dev.cairn.chat;

import java.time.Instant;

/** Rings when something may be due; now and then it rings for nothing. What it was told is forgotten when the program ends. */
@FunctionalInterface
public interface Bell {
    /** Ring at that moment too, by the bot's time. */
    void ringAt(Instant moment);
}
