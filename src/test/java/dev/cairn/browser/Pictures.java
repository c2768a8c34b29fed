package dev.cairn.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes the pictures in docs/images; by its name no test of the ordinary build, {@code .ci/pictures} runs it. */
class Pictures {
    private static final Path IMAGES = Path.of("docs", "images");

    @RegisterExtension
    private static final Hall HALL = new Hall();

    @ParameterizedTest
    @EnumSource(Colours.class)
    void onADesktop(Colours colours) {
        Visitor mira = HALL.enters("mira", "machine-learning").in(colours).seesItIn(colours);
        mira.types("/roadmap ml phase 2").reads("Phase 2").photographs(picture("phase-desktop-" + colours));
        mira.writes("/done optim").isOffered("Optimization algorithms").photographs(picture("box-desktop-" + colours));
        mira.clears().clicks("Behind the scenes").sees("Answers with a message");
        mira.photographs(picture("panel-desktop-" + colours));
    }

    @ParameterizedTest
    @EnumSource(Colours.class)
    void asAnOrganiser(Colours colours) {
        Visitor olga = HALL.enters("olga", "papers").in(colours).seesItIn(colours);
        olga.types("/reminder add when:every 2 weeks on thursday 18:00 text:What did you take from the paper?"
                        + " title:Paper night ping:Readers")
                .reads("Set this reminder?")
                .photographs(picture("reminder-desktop-" + colours));
    }

    @ParameterizedTest
    @EnumSource(Colours.class)
    void onAPhone(Colours colours) {
        Visitor jonas = HALL.enters("jonas", "machine-learning")
                .on(Screen.PHONE)
                .in(colours)
                .seesItIn(colours);
        jonas.types("/progress").reads("Your progress").photographs(picture("progress-phone-" + colours));
        jonas.types("/done")
                .sees("This form will be submitted to Cairn.")
                .photographs(picture("form-phone-" + colours));
    }

    private static Path picture(String name) {
        return IMAGES.resolve(name + ".png");
    }
}
