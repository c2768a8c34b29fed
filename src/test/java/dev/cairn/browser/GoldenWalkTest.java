package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.conversation.Manual;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Whatever the bot says is drawn, and with nothing left out; so is whatever else Discord's format has. */
class GoldenWalkTest {
    private static final String FORM = "dialog.dialog";

    @RegisterExtension
    private static final Hall HALL = new Hall();

    @Test
    void everyMessageAndFormOfTheManualIsDrawnWhole(@TempDir Path folder) {
        Manual manual = Manual.told(folder);
        drawsWhole(HALL.invites("mira"), manual.messages());
        assertThat(manual.forms()).isNotEmpty().allSatisfy(GoldenWalkTest::drawsFormWhole);
    }

    @Test
    void everyTypeOfComponentAndEmbedIsDrawn() {
        JsonNode sink = Told.read("kitchen-sink-messages.json");
        drawsWhole(HALL.invites("jonas"), List.of(sink.get(0), sink.get(1)));
    }

    @Test
    void everyTypeOfFieldIsDrawn() {
        drawsFormWhole(Told.read("kitchen-sink-form.json"));
    }

    @Test
    void aPictureOpensLargeWithItsDescription() {
        Visitor priya = HALL.invites("priya")
                .isAnswered(
                        "/sandbox/messages",
                        Told.messages(
                                List.of(Told.read("kitchen-sink-messages.json").get(0))))
                .arrives(HALL.address(), "general");
        priya.clicks("Open picture A small cairn").sees("1 of 2", "A small cairn", "Open original");
        priya.hits(Keys.ARROW_RIGHT).sees("2 of 2", "A large cairn");
        priya.hits(Keys.ESCAPE).doesNotSee("Open original").isAt("Open picture A small cairn");
    }

    private static void drawsWhole(Visitor visitor, List<JsonNode> messages) {
        visitor.isAnswered("/sandbox/messages", Told.messages(messages))
                .arrives(HALL.address(), "general")
                .hasMessages(messages.size());
        for (int at = 0; at < messages.size(); at++) {
            visitor.drawing("#timeline .message", at).isAllOf(messages.get(at));
        }
    }

    private static void drawsFormWhole(JsonNode form) {
        Visitor olga = HALL.invites("olga").isAnswered("/sandbox/type", Told.form(form));
        olga.arrives(HALL.address(), "general").types("/done").sees("This form will be submitted to Cairn.");
        olga.drawing(FORM, 0).isAllOf(form);
    }
}
