package dev.cairn.sandbox;

import java.net.URLConnection;

/** A file sent with a request. */
final class Upload {
    private final String part;
    private final String filename;
    private final byte[] bytes;

    /** @param part name of its part in the request, such as "files[0]" */
    Upload(String part, String filename, byte[] bytes) {
        this.part = part;
        this.filename = filename;
        this.bytes = bytes;
    }

    String part() {
        return part;
    }

    /** By which the JSON of the request refers to it: "0" for "files[0]". */
    String index() {
        return part.replaceAll("\\D", "");
    }

    String filename() {
        return filename;
    }

    byte[] bytes() {
        return bytes;
    }

    /** As its name suggests, whatever the request claims. */
    String contentType() {
        String guess = URLConnection.guessContentTypeFromName(filename);
        return guess == null ? "application/octet-stream" : guess;
    }
}
