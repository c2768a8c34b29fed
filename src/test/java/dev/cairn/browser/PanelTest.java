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
    void aServerThatDiscordCannotReachIsNotHeardUntilItIsBack() {
        Visitor mira = HALL.enters("mira", "showcase");
        mira.clicks("Behind the scenes")
                .switches("Discord cannot reach the server")
                .sees("Discord cannot reach the server.", "All well again");
        mira.types("/about").sees("The application did not respond");

        mira.switches("Discord cannot reach the server")
                .sees("All is well.")
                .clears() // what could not be sent is still there
                .types("/about")
                .reads("used /about", "Privacy");
    }

    @Test
    void whatIsSetForTheNextPostsIsSaid() {
        Visitor mira = HALL.enters("mira");
        mira.clicks("Behind the scenes")
                .switches("No writing in #papers")
                .sees("The bot may not write in #papers.")
                .clicks("Take the next post, then fail")
                .sees("The next post will be taken, then answered 502, the bot may not write in #papers.")
                .switches("No writing in #papers")
                .sees("The next post will be taken, then answered 502.")
                .clicks("All well again")
                .sees("All is well.");
    }

    @Test
    void aLimitIsOverByItself() {
        Visitor mira = HALL.enters("mira");
        mira.clicks("Behind the scenes")
                .clicks("Limit for 10 s")
                .sees("There are too many requests, and the bot has to wait.")
                .sees("posted in channels, at most");
        mira.types("/about").reads("used /about", "Privacy"); // answers to members are not concerned
        mira.clicks("All well again").sees("All is well.");
    }

    @Test
    void theThreadStandsBelowItsChannel() {
        Visitor mira = HALL.enters("mira");
        mira.goesTo("paper-night").sees("Welcome to #paper-night", "A thread in #papers");
        mira.types("Sections 1 to 3").reads("Sections 1 to 3").types("/about").reads("used /about", "Privacy");
    }

    @Test
    void theClockJumpsAhead() {
        Visitor olga = HALL.enters("olga");
        olga.clicks("Behind the scenes").clicks("+1 day").sees("The bot's clock is 1 day ahead.");
    }
}
