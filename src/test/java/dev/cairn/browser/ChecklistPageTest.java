package dev.cairn.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A learner reads a roadmap, ticks off what is learnt, and shows it. */
class ChecklistPageTest {
    @RegisterExtension
    private static final Hall HALL = new Hall();

    @Test
    void aPhaseIsShownToWhoeverTypesItsCommand() {
        Visitor mira = HALL.enters("mira");
        mira.types("/roadmap ml phase 3").reads("Phase 3: Machine Learning Fundamentals", "Only you can see this");
    }

    @Test
    void topicsAreTickedByMenuAndTakenBack() {
        Visitor mira = HALL.enters("mira", "papers");
        mira.types("/roadmap ml phase 4").reads("Phase 4", "0 of 15 done");
        mira.picks("Backpropagation", "Perceptrons").reads("2 of 15 done", "Perceptrons \u2705");
        mira.picks("Perceptrons").reads("1 of 15 done");
        mira.types("/done transformers")
                .reads("Done: Transformers")
                .clicks("Undo")
                .reads("1 of 15 done");
        mira.types("/undo backpropagation").reads("Taken back: Backpropagation");
    }

    @Test
    void aPhaseIsSharedAndOpenedByAnother() {
        Visitor mira = HALL.enters("mira", "showcase");
        Visitor jonas = HALL.enters("jonas", "showcase");
        mira.types("/roadmap ml phase 5").reads("Phase 5: Advanced Topics");
        jonas.doesNotSee("Phase 5");
        mira.clicks("Share");
        jonas.reads("Phase 5: Advanced Topics").clicks("Open for me");
        jonas.reads("Only you can see this").clicks("Dismiss message").reads("Open for me");
    }

    @Test
    void resourcesAreReadPageByPage() {
        Visitor mira = HALL.enters("mira");
        mira.types("/resources ml").reads("page 1 of 2", "Khan Academy: Linear Algebra");
        mira.clicks("Next page").reads("page 2 of 2").clicks("Previous page").reads("page 1 of 2");
    }

    @Test
    void aButtonPressedTwiceActsOnce() {
        Visitor mira = HALL.enters("mira", "machine-learning");
        mira.types("/roadmap ml phase 2").reads("Phase 2");
        int before = mira.messages();
        mira.doubleClicks("Share").reads("Open for me");
        mira.types("/about").reads("used /about").hasMessages(before + 2);
    }
}
