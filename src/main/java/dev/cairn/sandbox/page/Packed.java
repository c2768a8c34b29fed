package dev.cairn.sandbox.page;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Packs what the page loads. Javalin's own packing would take in the event stream, which has to arrive bit by bit. */
final class Packed {
    private static final Pattern TAKES_GZIP =
            Pattern.compile("(?i)(?:^|,)\\s*gzip\\s*(?!;\\s*q=0(?:\\.0*)?\\s*(?:,|$))(?:[;,]|$)");

    private Packed() {}

    /** Whether the browser understands it. */
    static boolean isTaken(Context context) {
        String accepted = context.header("Accept-Encoding");
        return accepted != null && TAKES_GZIP.matcher(accepted).find();
    }

    static byte[] of(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
