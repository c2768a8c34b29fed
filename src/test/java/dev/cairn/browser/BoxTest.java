package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** Commands come together in the box: by what it offers, by the keyboard alone, or typed in one go. */
class BoxTest {
    @RegisterExtension
    private static final Hall HALL = new Hall();

    @Test
    void commandsOptionsAndTheirValuesArePickedByKeyboard() {
        Visitor mira = HALL.enters("mira");
        mira.writes("/").isOffered("/done", "/roadmap").writes("road").hits(Keys.TAB);
        mira.isOffered("Machine Learning Roadmap")
                .pointsTo("Machine Learning Mastery Roadmap")
                .hits(Keys.ENTER);
        mira.pointsTo("phase").hits(Keys.ENTER).pointsTo("Phase 2").hits(Keys.ENTER);
        mira.hits(Keys.ENTER).reads("Machine Learning Mastery Roadmap", "Phase 2");
    }

    @Test
    void theFirstAnswerNeedsNoMouse() {
        Visitor priya = HALL.enters("priya");
        priya.hits("/done backprop").isOffered("Backpropagation").hits(Keys.TAB).hits(Keys.ENTER);
        priya.reads("Done: Backpropagation");
    }

    @Test
    void aSuggestionIsTakenByClick() {
        Visitor jonas = HALL.enters("jonas");
        jonas.writes("/prog").clicksSuggestion("/progress").hits(Keys.ENTER).reads("Your progress");
    }

    @Test
    void aLineThatIsNoCommandComesBackWithASentence() {
        HALL.expectsTrouble("the server responded with a status of 400");
        Visitor mira = HALL.enters("mira", "papers");
        mira.types("/nonsense with words").sees("There is no command /nonsense.");
        assertThat(mira.line()).isEqualTo("/nonsense with words");
    }

    @Test
    void whateverBeginsWithNoSlashIsPosted() {
        Visitor mira = HALL.enters("mira", "showcase");
        Visitor jonas = HALL.enters("jonas", "showcase");
        mira.types("I have built **a perceptron**, look");
        jonas.reads("Mira", "I have built a perceptron, look");
    }
}
