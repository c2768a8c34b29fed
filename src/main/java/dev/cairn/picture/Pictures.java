package dev.cairn.picture;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Draws cards; those that were wanted last are kept, because the same board is looked at again and again. */
public final class Pictures {
    /** Of 10 to 40 KB each. */
    static final int MOST_KEPT = 64;

    /** Discord takes so much for the description of a picture. */
    private static final int MOST_ALT = 1_024;

    private final SequencedMap<Object, Picture> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Path folder;
    private @Nullable Lettering lettering;

    /** @param folder where the font is unpacked when the first card is drawn */
    public Pictures(Path folder) {
        this.folder = folder;
    }

    public Picture of(Ranking ranking) {
        return kept(
                ranking, () -> picture(ranking, RankingCard.draw(ranking, lettering()), RankingCard.inWords(ranking)));
    }

    public Picture of(Matrix matrix) {
        return kept(matrix, () -> picture(matrix, MatrixCard.draw(matrix, lettering()), MatrixCard.inWords(matrix)));
    }

    /** Drawn by one at a time: it takes some milliseconds of processor time, and some megabytes. */
    private synchronized Picture kept(Object content, Supplier<Picture> draw) {
        @Nullable Picture before = kept.get(content);
        if (before != null) {
            return before;
        }
        Picture drawn = draw.get();
        kept.put(content, drawn);
        if (kept.size() > MOST_KEPT) {
            Map.Entry<Object, Picture> unused = kept.pollFirstEntry();
        }
        return drawn;
    }

    /** Reads the font when the first card is drawn; most bots that start draw none for a while. */
    private Lettering lettering() {
        if (lettering == null) {
            lettering = Lettering.read(folder);
        }
        return lettering;
    }

    private static Picture picture(Object content, byte[] png, String alt) {
        String name = "card-" + Integer.toHexString(content.hashCode()) + ".png";
        return new Picture(name, png, alt.length() <= MOST_ALT ? alt : alt.substring(0, MOST_ALT - 1) + "…");
    }
}
