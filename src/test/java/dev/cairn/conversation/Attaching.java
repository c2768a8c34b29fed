package dev.cairn.conversation;

import java.nio.charset.StandardCharsets;

/** A file that somebody sends along with a command. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares files
public record Attaching(String name, byte[] content) {
    public static Attaching attaching(String name, String text) {
        return new Attaching(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
