package dev.cairn.library;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns a file's bytes into text with LF line ends: by its byte order mark, else UTF-8, else windows-1252. */
final class TextDecoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextDecoder() {}

    static String decode(byte[] bytes, Problems problems) {
        return characters(bytes, problems)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace(BYTE_ORDER_MARK, "");
    }

    private static String characters(byte[] bytes, Problems problems) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
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
        problems.warn(place(bytes, in.position()), "not UTF-8; assumed windows-1252");
        return new String(bytes, WINDOWS_1252);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Place place(byte[] bytes, int offset) {
        String before =
                new String(bytes, 0, offset, WINDOWS_1252).replace("\r\n", "\n").replace('\r', '\n');
        return new LineIndex(before).at(before.length());
    }
}
