package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** What axe finds in every state of the page: nothing. */
class AccessibilityTest {
    @RegisterExtension
    private static final Hall HALL = new Hall();

    @ParameterizedTest
    @CsvSource({"DESKTOP, DARK", "DESKTOP, LIGHT", "SMALL_PHONE, LIGHT"})
    void nothingKeepsAnybodyOut(Screen screen, Colours colours) {
        Visitor mira = HALL.enters("mira", "papers").on(screen).in(colours).seesItIn(colours);
        examine(mira, "start");
        mira.types("/done perceptrons").reads("Perceptrons");
        mira.types("/roadmap ml phase 4").reads("Phase 4: Deep Learning");
        mira.types("Read **this**, <@1302200000000000203>: `code` and https://example.com")
                .reads("Read this");
        examine(mira, "conversation");
        mira.opensMenu();
        examine(mira, "open menu");
        mira.hits(Keys.ESCAPE).writes("/roadmap ml ").isOffered("optional");
        examine(mira, "suggestions");
        mira.clicks("Behind the scenes").sees("Requests to Discord");
        examine(mira, "panel");
        mira.hits(Keys.ESCAPE)
                .clears()
                .types("/done")
                .sees("This form will be submitted to Cairn.")
                .clicks("Submit");
        examine(mira, "form with what is missing");
    }

    private static void examine(Visitor visitor, String state) {
        assertThat(Axe.findings(visitor.window())).as(state).isEmpty();
    }
}
