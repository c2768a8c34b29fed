package dev.cairn.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.chat.Switchboard.Menu;
import dev.cairn.chat.Switchboard.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.Test;

class SwitchboardTest {
    private static final Visit VISIT = new Visit(1, 100, OptionalLong.empty(), Instant.EPOCH);

    private final List<Press> pressed = new ArrayList<>();
    private final Switchboard switchboard = new Switchboard(List.of(new Notes()), Switchboard.Surroundings.UNCHANGING);

    /** Takes a note by a form, and changes one by a form that a panel's button opens. */
    private final class Notes implements Feature {
        @Override
        public List<Command> commands() {
            return List.of();
        }

        @Override
        public List<Control> controls() {
            return List.of(
                    new Control("note", Opening.ONLY_YOU, this::noted),
                    new Control("amend", Opening.REDRAW, this::noted));
        }

        private Reply noted(Press press) {
            pressed.add(press);
            return Reply.of(Container.of(TextDisplay.of("Noted.")));
        }
    }

    @Test
    void aSentFormComesBackWithItsKeysAndWhatWasFilledIn() {
        Form form = new Form(Map.of("text", List.of("Read chapter 3"), "days", List.of("mon", "thu")));
        Turn turn = switchboard.send("note:4711:88", VISIT, form);
        assertThat(turn.opening()).isEqualTo(Opening.ONLY_YOU);
        assertThat(pressed).as("before the work").isEmpty();
        assertThat(turn.work().get()).isInstanceOf(Reply.Panel.class);
        assertThat(pressed).singleElement().satisfies(press -> {
            assertThat(press.number(0)).isEqualTo(4711);
            assertThat(press.form().text("text")).contains("Read chapter 3");
            assertThat(press.form().picked("days")).containsExactly("mon", "thu");
            assertThat(press.picked()).isEmpty();
        });
    }

    @Test
    void aFormHasAnOpeningOfItsOwn() {
        assertThat(switchboard.send("amend:1", VISIT, Form.NONE).opening()).isEqualTo(Opening.REDRAW);
    }

    @Test
    void whatIsLeftEmptyIsAbsent() {
        Form form = new Form(Map.of("text", List.of(" \n ")));
        assertThat(form.text("text")).isEmpty();
        assertThat(form.text("other")).isEmpty();
        assertThat(form.picked("other")).isEmpty();
    }

    @Test
    void aVerbThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> switchboard.send("gone:1", VISIT, Form.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessage("This is from another version of the bot. Type the command again.");
        assertThatThrownBy(() -> switchboard.press("gone:1", VISIT, Menu.NONE)).isInstanceOf(Refusal.class);
    }

    @Test
    void aFormOfSomebodyElseIsRefused() {
        Press forged = new Press(VISIT, List.of("4711", "99"), List.of(), List.of(), Form.NONE);
        assertThatThrownBy(() -> forged.onlyFor(1)).hasMessageContaining("This belongs to somebody else.");
    }

    @Test
    void aFormThatAsksForAFileIsNotEvenOpened() {
        Modal form = Modal.create("note", "A file")
                .addComponents(Label.of("File", AttachmentUpload.create("file").build()))
                .build();
        assertThatThrownBy(() -> new Reply.Ask(form))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a form cannot ask for a file: note");
    }
}
