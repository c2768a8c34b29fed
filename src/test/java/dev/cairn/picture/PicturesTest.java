package dev.cairn.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.picture.Matrix.Sign;
import dev.cairn.picture.Ranking.Row;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {
    private static final Row MIRA = new Row(1, "Mira", "2,100", 1, false);
    private static final Row JONAS = new Row(2, "Jonas", "900", 0.43, true);

    @TempDir
    private static Path folder;

    private final Pictures pictures = new Pictures(folder);

    @Test
    void aRankingIsAPictureAndSaysInWordsWhatIsOnIt() throws IOException {
        Picture picture = pictures.of(ranking(MIRA, JONAS));
        BufferedImage image = image(picture);
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(image.getHeight()).isEqualTo(92 + 2 * 46 + 14);
        assertThat(picture.alt()).isEqualTo("November 2026, in this server. 1. Mira 2,100; 2. Jonas (you) 900;");
        assertThat(picture.name()).matches("card-[0-9a-f]+\\.png");
    }

    @Test
    void onlyOnesOwnRowIsMarked() throws IOException {
        BufferedImage image = image(pictures.of(ranking(MIRA, JONAS)));
        assertThat(new Color(image.getRGB(790 - 14, 92 + 5))).isEqualTo(Palette.GROUND);
        assertThat(new Color(image.getRGB(790 - 14, 92 + 46 + 5))).isEqualTo(Palette.OWN);
    }

    @Test
    void aBarIsAsLongAsItsShare() throws IOException {
        BufferedImage image = image(pictures.of(ranking(MIRA, JONAS)));
        assertThat(new Color(image.getRGB(360 + 280, 92 + 23))).isEqualTo(Palette.ACCENT);
        assertThat(new Color(image.getRGB(360 + 280, 92 + 46 + 23))).isEqualTo(Palette.TROUGH);
        assertThat(new Color(image.getRGB(360 + 100, 92 + 46 + 23))).isEqualTo(Palette.ACCENT);
    }

    @Test
    void aMatrixShowsASignForEachTopic() throws IOException {
        Picture picture = pictures.of(new Matrix(
                "This week",
                List.of("Vectors", "Matrices"),
                List.of(
                        new Matrix.Row("Mira", List.of(Sign.DONE, Sign.LEARNING), true),
                        new Matrix.Row("Jonas", List.of(Sign.KNOWN, Sign.SKIPPED), false))));
        assertThat(image(picture).getWidth()).isEqualTo(800);
        assertThat(picture.alt())
                .isEqualTo("This week. Mira (you): Vectors done, Matrices learning."
                        + " Jonas: Vectors known before, Matrices skipped.");
    }

    @Test
    void aRowHasASignForEachColumn() {
        List<Matrix.Row> rows = List.of(new Matrix.Row("Mira", List.of(Sign.DONE), false));
        assertThatThrownBy(() -> new Matrix("Week", List.of("Vectors", "Matrices"), rows))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameContentIsDrawnOnce() {
        assertThat(pictures.of(ranking(MIRA))).isSameAs(pictures.of(ranking(MIRA)));
        assertThat(pictures.of(ranking(MIRA))).isNotSameAs(pictures.of(ranking(JONAS)));
    }

    @Test
    void onlyTheLastAreKept() {
        Picture first = pictures.of(numbered(0));
        IntStream.range(1, Pictures.MOST_KEPT).forEach(i -> pictures.of(numbered(i)));
        assertThat(pictures.of(numbered(0))).as("64 are kept").isSameAs(first);
        pictures.of(numbered(Pictures.MOST_KEPT));
        pictures.of(numbered(Pictures.MOST_KEPT + 1));
        assertThat(pictures.of(numbered(0))).as("it was wanted lately").isSameAs(first);
        IntStream.rangeClosed(1, Pictures.MOST_KEPT).forEach(i -> pictures.of(numbered(1_000 + i)));
        assertThat(pictures.of(numbered(0))).isNotSameAs(first);
    }

    @ParameterizedTest
    @CsvSource({
        "Mira, Mira",
        "Mira 🎉, Mira",
        "👩🏽‍💻 Ada, Ada",
        "✅ Jo ⭐️, Jo",
        "🎉🎉, □",
        "Żółć Ñandú, Żółć Ñandú",
        "Мира, Мира",
        "μ±√, μ±√",
        "学ぶ, □□",
        "a\u202Eb, ab",
    })
    void whatTheFontHasNotIsLeftOutOrBecomesABox(String name, String drawn) {
        assertThat(Lettering.read(folder).drawable(name)).isEqualTo(drawn);
    }

    @Test
    void aLongNameEndsBeforeItsBar() throws IOException {
        BufferedImage image = image(pictures.of(ranking(new Row(1, "W".repeat(5_000), "1", 0, false))));
        IntStream.range(92, 92 + 46)
                .forEach(y -> assertThat(new Color(image.getRGB(352, y))).isEqualTo(Palette.GROUND));
    }

    @Test
    void aLongDescriptionIsCutToWhatDiscordTakes() {
        Row long1024 = new Row(1, "x".repeat(2_000), "1", 0, false);
        assertThat(pictures.of(ranking(long1024)).alt()).hasSize(1_024).endsWith("…");
    }

    @Test
    void everythingIsReadable() {
        for (Color ground : List.of(Palette.GROUND, Palette.OWN)) {
            for (Color text : List.of(Palette.TEXT, Palette.FAINT)) {
                assertThat(Palette.contrast(text, ground)).isGreaterThanOrEqualTo(4.5);
            }
            assertThat(Palette.contrast(Palette.ACCENT, ground)).isGreaterThanOrEqualTo(3);
        }
        assertThat(Palette.contrast(Palette.ACCENT, Palette.TROUGH)).isGreaterThanOrEqualTo(3);
        assertThat(Palette.contrast(Color.WHITE, Color.BLACK)).isEqualTo(21);
    }

    private static Ranking ranking(Row... rows) {
        return new Ranking("November 2026", "in this server", List.of(rows));
    }

    private static Ranking numbered(int number) {
        return ranking(new Row(number, "Mira", "1", 1, false));
    }

    private static BufferedImage image(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }
}
