package dev.cairn.store;

import org.jspecify.annotations.Nullable;

/** Why the database cannot be used, in words for the operator. */
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseRefused(String words, @Nullable Throwable cause) {
        super(words, cause);
    }
}
