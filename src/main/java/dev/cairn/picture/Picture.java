package dev.cairn.picture;

/**
 * A card that was drawn.
 *
 * @param name of its file; the same for the same content, so that a changed one is never taken for another
 * @param alt what is on it, in words, for whoever does not see it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares files
public record Picture(String name, byte[] png, String alt) {}
