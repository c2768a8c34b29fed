package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several members in one hall, and one visitor as several members. */
class TogetherTest {
    private static final String PINGS =
            "[[...document.querySelectorAll('#timeline .message')].at(-1).classList.contains('mentions-me')]";

    @RegisterExtension
    private static final Hall HALL = new Hall();

    @Test
    void everyMemberHasProgressOfTheirOwn() {
        Visitor mira = HALL.enters("mira");
        mira.types("/done perceptrons").reads("Done: Perceptrons");
        mira.goesTo("priya").sees("You are Priya").doesNotSee("Done: Perceptrons");
        mira.types("/roadmap ml phase 4").reads("0 of 15 done");
        mira.goesTo("mira").sees("You are Mira", "Done: Perceptrons");
        mira.types("/roadmap ml phase 4").reads("1 of 15 done");
    }

    @Test
    void twoWindowsSeeAtOnceWhatIsMeantForBoth() {
        Visitor olga = HALL.enters("olga", "papers");
        Visitor jonas = HALL.enters("jonas", "papers");
        olga.types("Paper night is on Thursday, <@1302200000000000203>").reads("Paper night");
        jonas.reads("Olga", "Paper night is on Thursday, @Jonas");
        jonas.types("/about").reads("used /about", "Only you can see this");
        olga.types("See you there").reads("See you there").doesNotSee("used /about");
        jonas.reads("See you there");
    }

    @Test
    void aPingOfARoleStandsOutForThoseWhoHaveIt() {
        HALL.enters("olga", "papers")
                .types("<@&1302200000000000013> Bring one question")
                .reads("@Readers Bring");

        assertThat(HALL.enters("mira", "papers").reads("Bring one question").finds(PINGS))
                .containsExactly("true");
        assertThat(HALL.enters("priya", "papers").reads("Bring one question").finds(PINGS))
                .containsExactly("false");
    }

    @Test
    void directMessagesAreReadByTheirMemberAlone() {
        Visitor mira = HALL.enters("mira");
        mira.goesTo("dm").sees("Only you and Cairn read this.");
        mira.types("/next").reads("used /next");
        HALL.enters("jonas", "dm").doesNotSee("used /next");
    }

    @Test
    void aChannelForOrganisersIsNotEvenNamedToOthers() {
        HALL.enters("olga").sees("organisers");
        HALL.enters("mira").doesNotSee("organisers");
    }
}
