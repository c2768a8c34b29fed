package dev.cairn.sandbox.page;

import dev.cairn.sandbox.rules.MessageRules;
import dev.cairn.sandbox.wire.PageError;
import dev.cairn.sandbox.wire.Upload;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which files Discord's client would let a member send. */
final class FileRules {
    /** Of a request as a whole, files and all. */
    static final int REQUEST_SIZE = 25 << 20;

    private static final double MEGABYTE = 1 << 20;

    private FileRules() {}

    static void check(List<Upload> files) {
        if (files.size() > MessageRules.FILES) {
            throw new PageError(
                    "At most %d files can be sent at once, not %d.".formatted(MessageRules.FILES, files.size()));
        }
        Set<String> names = new HashSet<>();
        for (Upload file : files) {
            if (file.filename().isBlank()) {
                throw new PageError("A file has no name.");
            }
            if (!names.add(file.filename())) {
                throw new PageError("Two files are called \"%s\".".formatted(file.filename()));
            }
            checkSize(file.filename(), file.bytes().length, MessageRules.FILE_SIZE);
        }
    }

    /** Of a request that did not say its size beforehand, or not the true one. */
    static PageError unreadable() {
        return new PageError(
                "The request cannot be read: it breaks off, or has more than %d MB.".formatted(REQUEST_SIZE >> 20));
    }

    static void checkSize(String what, long size, int most) {
        if (size > most) {
            throw new PageError("Your files are too powerful. %s has %s MB; the most is %d MB."
                    .formatted(what, megabytes(size), most >> 20));
        }
    }

    /** Rounded up, so that what is one byte too large does not look as if it fitted. */
    private static String megabytes(long size) {
        return String.format(Locale.ROOT, "%.1f", Math.ceil(size / MEGABYTE * 10) / 10);
    }
}
