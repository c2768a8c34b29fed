package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page on any screen and in either colours, and how much of it there is to load. */
class LooksTest {
    private static final int MOST_BYTES = 100_000;

    @RegisterExtension
    private static final Hall HALL = new Hall();

    @Test
    void aSmallPhoneShowsEverythingWithoutScrollingSideways() {
        Visitor mira = HALL.enters("mira").on(Screen.SMALL_PHONE);
        for (String line :
                List.of("roadmap ml phase 4", "resources ml", "search deep", "done vectors", "help", "progress")) {
            mira.types("/" + line).reads("used /").fitsItsScreen();
        }
        mira.writes("/done ").isOffered("Backpropagation").fitsItsScreen();
    }

    @Test
    void onAPhoneTheChannelsAreInADrawer() {
        Visitor mira = HALL.enters("mira").on(Screen.PHONE);
        mira.clicks("Channels and members").goesTo("papers").sees("One paper a week");
        mira.clicks("Channels and members").goesTo("jonas").types("/progress").reads("Jonas", "used /progress");
    }

    @Test
    void theSystemChoosesTheColoursUntilTheVisitorDoes() {
        Visitor mira = HALL.enters("mira").in(Colours.LIGHT).seesItIn(Colours.LIGHT);
        mira.in(Colours.DARK)
                .seesItIn(Colours.DARK)
                .clicks("Switch to light colours")
                .seesItIn(Colours.LIGHT);
        HALL.enters("jonas").in(Colours.DARK).seesItIn(Colours.LIGHT); // what was chosen here is remembered
    }

    @Test
    void thePageIsSmall() {
        assertThat(HALL.enters("priya").loadedBytes()).isBetween(1L, MOST_BYTES - 1L);
    }
}
