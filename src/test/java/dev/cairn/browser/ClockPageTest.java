package dev.cairn.browser;

import dev.cairn.sandbox.RoadmapPreview;
import dev.cairn.sandbox.Sandbox;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page's part "The bot's clock", where a bot has something in mind. */
class ClockPageTest {
    @RegisterExtension
    private static final Hall HALL = new Hall();

    private final Instant start = Instant.now();
    private final AtomicReference<Optional<Instant>> due = new AtomicReference<>(Optional.empty());
    private final Sandbox sandbox =
            Sandbox.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), InstantSource.system(), due::get);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void whoIsCuriousJumpsToTheNextThingDueAndSeesTheOneAfterIt() {
        sandbox.whenClockMoves(this::ring);
        Visitor mira = visits("mira");
        mira.clicks("Behind the scenes").sees("Nothing is due").doesNotSee("Next due:");

        becomesDueIn(Duration.ofDays(3));
        sandbox.nextDueChanged();
        mira.sees("Next due:", "Next thing due");

        mira.clicks("Next thing due").sees("The bot's clock is 2 days 23 hours ahead.", "Nothing is due");
    }

    private Visitor visits(String member) {
        HALL.expectsTrouble(sandbox.address()); // it is not the hall's own
        sandbox.show(new RoadmapPreview("maps", start, List.of(), List.of()));
        return HALL.invites(member).arrives(sandbox.address(), "general");
    }

    /** A little less, so that the words for it do not depend on how fast somebody clicks. */
    private void becomesDueIn(Duration time) {
        due.set(Optional.of(start.plus(time).minusSeconds(60)));
    }

    /** What has come is no longer due. */
    private void ring() {
        due.updateAndGet(next -> next.filter(sandbox.botTime().instant()::isBefore));
        sandbox.nextDueChanged();
    }
}
