package dev.cairn.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The session of the sandbox's study group, from its announcement to its end. */
class SessionPageTest {
    @RegisterExtension
    private static final Hall HALL = new Hall();

    @Test
    void membersAnswerAndWhoTakesTheEventOutCancelsThatTime() {
        Visitor jonas = HALL.enters("jonas", "machine-learning");
        jonas.sees("Night Owls", "Coming 0", "Events");
        jonas.clicks("I'm coming").sees("Coming 1");
        jonas.doesNotSee("Cancel");
        Visitor olga = HALL.enters("olga", "machine-learning");
        olga.sees("Events", "Night Owls").clicks("Cancel");
        olga.sees("Night Owls does not take place this time", "Coming 0");
    }
}
