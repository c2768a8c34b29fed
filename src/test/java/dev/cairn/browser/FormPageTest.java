package dev.cairn.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Forms that the bot opens are filled in and sent. */
class FormPageTest {
    @RegisterExtension
    private static final Hall HALL = new Hall();

    @Test
    void aWholeListIsTickedOffByAForm() {
        Visitor mira = HALL.enters("mira");
        mira.types("/done").sees("Tick off what you know").fills("Topics, one a line", "Perceptrons\nBackpropagation");
        mira.clicks("Submit").reads("Perceptrons", "Backpropagation", "Only you can see this");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        Visitor jonas = HALL.enters("jonas");
        jonas.types("/done").sees("Tick off what you know").clicks("Submit").sees("Please write something here.");
        jonas.fills("Topics, one a line", "Keras").doesNotSee("Please write something here.");
        jonas.clicks("Submit").reads("Keras").doesNotSee("Tick off what you know");
    }

    @Test
    void whatWasTypedIntoAClosedFormIsKept() {
        Visitor priya = HALL.enters("priya", "showcase");
        priya.types("/done").sees("Tick off what you know").fills("Topics, one a line", "Perceptrons");
        priya.clicks("Cancel").doesNotSee("Tick off what you know");
        priya.types("/done").sees("Tick off what you know").clicks("Submit").reads("Done: Perceptrons");
    }
}
