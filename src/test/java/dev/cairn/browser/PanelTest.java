package dev.cairn.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The panel for the curious shows what the bot asks, and lets things go wrong. */
class PanelTest {
    @RegisterExtension
    private static final Hall HALL = new Hall();

    @Test
    void theBotsRequestsAreListed() {
        Visitor mira = HALL.enters("mira");
        mira.clicks("Behind the scenes").types("/about").sees("Answers with a message", "200 done");
    }

    @Test
    void anInteractionDeliveredTwiceIsAnsweredOnce() {
        Visitor mira = HALL.enters("mira", "papers");
        int before = mira.messages();
        mira.clicks("Behind the scenes").switches("Deliver everything twice").sees("Everything is delivered twice.");
        mira.types("/done perceptrons")
                .reads("Done: Perceptrons")
                .clicks("All well again")
                .sees("All is well.");
        mira.types("/about").reads("used /about").hasMessages(before + 2);
    }

    @Test
    void whileDiscordIsDownItSaysSoAndRecovers() {
        Visitor jonas = HALL.enters("jonas", "showcase");
        jonas.clicks("Behind the scenes").switches("Discord is down").sees("Discord is down.", "is offline just now");
        jonas.clicks("All well again")
                .doesNotSee("is offline just now")
                .types("/about")
                .reads("used /about", "Privacy");
    }

    @Test
    void theClockJumpsAhead() {
        Visitor olga = HALL.enters("olga");
        olga.clicks("Behind the scenes").clicks("+1 day").sees("The bot's clock is 1 day ahead.");
    }
}
