package dev.cairn.sandbox.wire;

import java.net.URLConnection;

/** A file sent with a request. */
public final class Upload {
    private final String part;
    private final String filename;
    private final byte[] bytes;

    /**
     * A file that came with a request.
     *
     * @param part name of its part in the request, such as "files[0]"
     */
    public Upload(String part, String filename, byte[] bytes) {
        this.part = part;
        this.filename = filename;
        this.bytes = bytes;
    }

    public String part() {
        return part;
    }

    /** By which the JSON of the request refers to it: "0" for "files[0]". */
    public String index() {
        return part.replaceAll("\\D", "");
    }

    public String filename() {
        return filename;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** As its name suggests, whatever the request claims. */
    public String contentType() {
        String guess = URLConnection.guessContentTypeFromName(filename);
        return guess == null ? "application/octet-stream" : guess;
    }
}
