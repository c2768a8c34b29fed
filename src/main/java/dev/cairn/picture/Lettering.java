package dev.cairn.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/** The font that is brought along, and what of a text can be written in it. */
final class Lettering {
    private static final String FILE = "DejaVuSans.ttf";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+");
    private static final Pattern PILED_UP = Pattern.compile("(\\p{Mn}{2})\\p{Mn}+");
    /** Pictures among the letters, and what changes how they look. */
    private static final Pattern EMOJI =
            Pattern.compile("[\\p{So}&&[^\\x{0}-\\x{25FF}]]|[\\x{1F3FB}-\\x{1F3FF}\\x{FE0E}\\x{FE0F}\\x{20E3}]");
    /** Stands for a sign that the font has not. */
    private static final int MISSING = 0x25A1;

    private final Font font;

    private Lettering(Font font) {
        this.font = font;
    }

    /**
     * Reads it; the machine needs no fonts of its own.
     *
     * @param folder where it is unpacked, because Java reads fonts from files only, and would leave one in /tmp each time
     */
    static Lettering read(Path folder) {
        try {
            return new Lettering(
                    Font.createFont(Font.TRUETYPE_FONT, unpacked(folder).toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font that is brought along cannot be read", e);
        }
    }

    private static Path unpacked(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try (InputStream in = Objects.requireNonNull(Lettering.class.getResourceAsStream(FILE))) {
            byte[] font = in.readAllBytes();
            if (!Files.exists(file) || Files.size(file) != font.length) {
                Files.write(file, font);
            }
        }
        return file;
    }

    Font sized(float size) {
        return font.deriveFont(size);
    }

    /** The same words without what cannot be drawn: emoji are left out, other unknown signs become a box. */
    String drawable(String text) {
        String words = EMOJI.matcher(text.replaceAll("\\s+", " ")).replaceAll("");
        words = UNSEEN.matcher(words).replaceAll("");
        words = PILED_UP.matcher(words).replaceAll("$1").strip();
        return words.isEmpty() ? Character.toString(MISSING) : boxed(words);
    }

    private String boxed(String words) {
        if (font.canDisplayUpTo(words) < 0) {
            return words;
        }
        StringBuilder boxed = new StringBuilder();
        words.codePoints().forEach(sign -> boxed.appendCodePoint(font.canDisplay(sign) ? sign : MISSING));
        return boxed.toString();
    }
}
