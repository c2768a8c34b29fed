package dev.cairn.browser;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the pictures in docs/images; by its name no test of the ordinary build, {@code .ci/pictures} runs it. */
class Pictures {
    private static final Path IMAGES = Path.of("docs", "images");

    @RegisterExtension
    private static final Hall HALL = new Hall();

    @ParameterizedTest
    @CsvSource({"mira, DESKTOP, DARK", "jonas, DESKTOP, LIGHT", "priya, PHONE, DARK", "olga, PHONE, LIGHT"})
    void takeThem(String member, Screen screen, Colours colours) {
        Visitor visitor =
                HALL.enters(member, "machine-learning").on(screen).in(colours).seesItIn(colours);
        String where = "-" + screen.name().toLowerCase(Locale.ROOT) + "-" + colours + ".png";
        visitor.types("/roadmap ml phase 4").reads("Phase 4");
        visitor.picks("Perceptrons", "Backpropagation").reads("2 of").photographs(IMAGES.resolve("phase" + where));
        visitor.writes("/done optim").isOffered("Optimization algorithms").photographs(IMAGES.resolve("box" + where));
        visitor.clears().types("/progress").reads("Your progress").photographs(IMAGES.resolve("progress" + where));
        visitor.types("/done")
                .sees("This form will be submitted to Cairn.")
                .photographs(IMAGES.resolve("form" + where));
        visitor.clicks("Cancel").clicks("Behind the scenes").sees("Answers with a message");
        visitor.photographs(IMAGES.resolve("panel" + where));
    }
}
