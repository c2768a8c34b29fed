package dev.cairn.roadmap;

import org.jspecify.annotations.Nullable;

/**
 * Something to learn from.
 *
 * @param url http or https, or null where the file names it without an address
 * @param kind null where the file does not tell
 */
public record Resource(
        String title, @Nullable String url, @Nullable Kind kind) {

    /** What sort of thing a resource is; the constants' names in lower case are the words of the file format. */
    public enum Kind {
        COURSE,
        BOOK,
        VIDEO,
        DOCS,
        ARTICLE,
        PAPER,
        PRACTICE,
        TOOL,
        COMMUNITY,
        CERTIFICATION,
        OTHER
    }
}
