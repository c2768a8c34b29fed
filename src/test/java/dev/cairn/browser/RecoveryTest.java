package dev.cairn.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** What goes wrong on the way is said, and mends itself. */
class RecoveryTest {
    private static final String LOST = "The connection to the sandbox is lost.";

    @RegisterExtension
    private static final Hall HALL = new Hall();

    @Test
    void aLostConnectionIsToldAndRecovers() throws InterruptedException {
        HALL.expectsTrouble("net::ERR_");
        Visitor mira = HALL.enters("mira");
        HALL.stops();
        mira.sees(LOST).types("/about").sees("The sandbox cannot be reached. Is it still running?");
        HALL.startsAgain();
        mira.doesNotSee(LOST).hits(Keys.ENTER).reads("used /about");
    }
}
