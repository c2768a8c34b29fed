package dev.cairn.library.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An encoding as which UTF-8 was read by mistake. */
final class Misreading {
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int CONTROLS = 0x20;

    /** What MacRoman reads from byte 80 on; a Java image without the module jdk.charsets does not have it. */
    private static final String MAC_ROMAN = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
            + "¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›\uFB01\uFB02‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    /** In the order of preference. */
    static final List<Misreading> ALL = List.of(
            new Misreading("x-MacRoman", bytes(MAC_ROMAN)),
            windows("windows-1252"),
            windows("windows-1254"),
            windows("windows-1251"));

    private final String charset;
    private final char[] characters;
    private final byte[] bytes;

    private Misreading(String charset, SortedMap<Character, Byte> table) {
        this.charset = charset;
        this.characters = new char[table.size()];
        this.bytes = new byte[table.size()];
        int at = 0;
        for (Map.Entry<Character, Byte> entry : table.entrySet()) {
            characters[at] = entry.getKey();
            bytes[at++] = entry.getValue();
        }
    }

    /** Bytes that it leaves undefined become control characters, as browsers do it, and as Latin-1 does with more. */
    private static Misreading windows(String charset) {
        StringBuilder read = new StringBuilder();
        for (int value = FIRST_BEYOND_ASCII; value <= 0xFF; value++) {
            read.append(new String(new byte[] {(byte) value}, Charset.forName(charset)));
        }
        SortedMap<Character, Byte> bytes = bytes(read);
        for (int control = FIRST_BEYOND_ASCII; control < FIRST_BEYOND_ASCII + CONTROLS; control++) {
            bytes.put((char) control, (byte) control);
        }
        return new Misreading(charset, bytes);
    }

    private static SortedMap<Character, Byte> bytes(CharSequence read) {
        SortedMap<Character, Byte> bytes = new TreeMap<>();
        for (int at = 0; at < read.length(); at++) {
            bytes.put(read.charAt(at), (byte) (FIRST_BEYOND_ASCII + at));
        }
        return bytes;
    }

    String charset() {
        return charset;
    }

    /** The text that was read so, if every character of it can come from that and the result is valid. */
    Optional<String> undo(String text) {
        byte[] original = new byte[text.length()];
        for (int at = 0; at < original.length; at++) {
            char read = text.charAt(at);
            int found = read < FIRST_BEYOND_ASCII ? 0 : Arrays.binarySearch(characters, read);
            if (found < 0) {
                return Optional.empty();
            }
            original[at] = read < FIRST_BEYOND_ASCII ? (byte) read : bytes[found];
        }
        return utf8(original);
    }

    private static Optional<String> utf8(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        boolean broken = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, true)
                .isError();
        return broken ? Optional.empty() : Optional.of(text.flip().toString());
    }
}
