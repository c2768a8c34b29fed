package dev.cairn.library.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Turns a file's bytes into text with LF line ends: by its byte order mark, else UTF-8, UTF-16 or windows-1252. */
public final class TextDecoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** UTF-16 without a mark: of so many characters one at least is plain, with an empty byte always on the same side. */
    private static final int CHARACTERS_TO_A_PLAIN_ONE = 10;

    /** Other characters have an empty byte on the other side, such as the Chinese for "one". */
    private static final int PLAIN_ONES_TO_OTHERS = 4;

    /** The longer marks first: that of UTF-32LE begins with that of UTF-16LE. */
    private enum Mark {
        UTF_32LE("\u00FF\u00FE\0\0"),
        UTF_32BE("\0\0\u00FE\u00FF"),
        UTF_16LE("\u00FF\u00FE"),
        UTF_16BE("\u00FE\u00FF");

        private final String bytes;

        Mark(String bytes) {
            this.bytes = bytes;
        }

        private boolean begins(byte[] file) {
            int length = Math.min(file.length, bytes.length());
            return new String(file, 0, length, StandardCharsets.ISO_8859_1).equals(bytes);
        }

        private Charset charset() {
            return Charset.forName(name().replace('_', '-'));
        }
    }

    private TextDecoder() {}

    public static String decode(byte[] bytes, Problems problems) {
        return lineFeeds(characters(bytes, problems)).replace(BYTE_ORDER_MARK, "");
    }

    private static String characters(byte[] bytes, Problems problems) {
        Optional<Charset> marked = Arrays.stream(Mark.values())
                .filter(mark -> mark.begins(bytes))
                .map(Mark::charset)
                .findFirst();
        return marked.or(() -> unmarked(bytes, problems))
                .map(charset -> replacingBroken(bytes, charset, problems))
                .orElseGet(() -> utf8(bytes, problems));
    }

    /** No text has empty bytes, except in UTF-16, where every plain letter has one. */
    private static Optional<Charset> unmarked(byte[] bytes, Problems problems) {
        int first = emptyBytes(bytes, 0);
        int second = emptyBytes(bytes, 1);
        int more = Math.max(first, second);
        if (more == 0
                || more < Math.min(first, second) * PLAIN_ONES_TO_OTHERS
                || more * CHARACTERS_TO_A_PLAIN_ONE < bytes.length / 2) {
            return Optional.empty();
        }
        Charset charset = first > second ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        problems.warn(Place.START, "not UTF-8; assumed " + charset.name());
        return Optional.of(charset);
    }

    private static int emptyBytes(byte[] bytes, int from) {
        int empty = 0;
        for (int at = from; at < bytes.length; at += 2) {
            empty += bytes[at] == 0 ? 1 : 0;
        }
        return empty;
    }

    private static String replacingBroken(byte[] bytes, Charset charset, Problems problems) {
        String text = new String(bytes, charset);
        int broken = text.indexOf('\uFFFD');
        if (broken >= 0) {
            problems.warn(placeBehind(text.substring(0, broken)), "this character is broken, and maybe others below");
        }
        return text;
    }

    private static String utf8(byte[] bytes, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = strict.decode(in, out, true);
        if (!result.isError()) {
            return out.flip().toString();
        }
        problems.warn(
                placeBehind(new String(bytes, 0, in.position(), WINDOWS_1252)), "not UTF-8; assumed windows-1252");
        return new String(bytes, WINDOWS_1252);
    }

    private static Place placeBehind(String text) {
        String before = lineFeeds(text);
        return new LineIndex(before).at(before.length());
    }

    private static String lineFeeds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
