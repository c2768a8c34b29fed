package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.sandbox.hall.Permissions;
import dev.cairn.sandbox.rest.Faults.Scope;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildUnavailableEvent;
import net.dv8tion.jda.api.events.guild.override.PermissionOverrideCreateEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real JDA, when channels are closed to it, servers go away, and the gateway misbehaves. */
final class JdaFaultsTest {
    private final Sandbox sandbox = Sandbox.open(0, InstantSource.system());
    private final StudyBot bot = new StudyBot(sandbox, Compression.ZLIB);

    @AfterEach
    void closes() {
        bot.close();
        sandbox.close();
    }

    @Test
    void aDeletedChannelIsForgottenWithItsThreadsAndComesBack() throws InterruptedException {
        TextChannel papers = papers();
        CountDownLatch deleted = new CountDownLatch(1);
        bot.on(ChannelDeleteEvent.class, event -> deleted.countDown());

        sandbox.faults().deleteChannel("papers");

        assertThat(deleted.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(bot.jda().getTextChannelById(papers.getIdLong())).isNull();
        assertThat(bot.jda().getThreadChannels()).isEmpty();
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> papers.sendMessage("Tonight").complete())
                .matches(refused -> refused.getErrorResponse() == ErrorResponse.UNKNOWN_CHANNEL);

        sandbox.faults().clear();

        awaits(() -> !bot.jda().getThreadChannels().isEmpty());
        assertThat(papers().sendMessage("Again").complete().getContentRaw()).isEqualTo("Again");
    }

    @Test
    void whatItMayNotDoAnyMoreItKnowsWithoutAsking() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        bot.on(PermissionOverrideCreateEvent.class, event -> told.countDown());

        sandbox.faults().denyInChannel("papers", Permissions.SEND_MESSAGES);

        assertThat(told.await(5, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> papers().sendMessage("x").complete())
                .isInstanceOf(InsufficientPermissionException.class);
        ThreadChannel thread =
                bot.jda().getThreadChannelsByName("paper-night", false).getFirst();
        assertThat(thread.sendMessage("x").complete().getContentRaw()).isEqualTo("x");
    }

    @Test
    void whatNobodyHasAnnouncedItFindsOutByAsking() {
        sandbox.faults().refuseIn("papers", 50013);

        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> papers().sendMessage("x").complete())
                .matches(refused -> refused.getErrorResponse() == ErrorResponse.MISSING_PERMISSIONS);
    }

    @Test
    void anOutageIsNoFarewell() throws InterruptedException {
        CountDownLatch away = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        AtomicInteger farewells = new AtomicInteger();
        bot.on(GuildUnavailableEvent.class, event -> away.countDown());
        bot.on(GuildAvailableEvent.class, event -> back.countDown());
        bot.on(GuildLeaveEvent.class, event -> farewells.incrementAndGet());
        bot.on(GuildJoinEvent.class, event -> farewells.incrementAndGet());

        sandbox.faults().serverGoesAway();
        assertThat(away.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(bot.jda().isUnavailable(Sandbox.SERVER_ID)).isTrue();
        sandbox.faults().serverComesBack();

        assertThat(back.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(papers().sendMessage("Here we are").complete().getContentRaw())
                .isEqualTo("Here we are");
        assertThat(farewells).hasValue(0);
    }

    @Test
    void aRemovalIsOne() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(1);
        CountDownLatch joined = new CountDownLatch(1);
        bot.on(GuildLeaveEvent.class, event -> left.countDown());
        bot.on(GuildJoinEvent.class, event -> joined.countDown());

        sandbox.faults().removeFromServer();
        assertThat(left.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(bot.jda().getGuilds()).isEmpty();

        sandbox.faults().serverComesBack();
        assertThat(joined.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void itResumesAfterAnUnknownError() throws InterruptedException {
        CountDownLatch resumed = new CountDownLatch(1);
        bot.on(SessionResumeEvent.class, event -> resumed.countDown());

        sandbox.faults().closeGateway(4000);

        assertThat(resumed.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void itBeginsAnewWhereThereIsNothingToResume() throws InterruptedException {
        CountDownLatch recreated = new CountDownLatch(2);
        bot.on(SessionRecreateEvent.class, event -> recreated.countDown());

        sandbox.faults().invalidateSession();
        awaits(() -> recreated.getCount() == 1);
        sandbox.faults().closeGateway(4009);

        assertThat(recreated.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void withoutTheIntentsItAsksForItGivesUp() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        bot.on(ShutdownEvent.class, event -> gone.countDown());

        sandbox.faults().closeGateway(4014);

        assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(bot.jda().getStatus()).isEqualTo(JDA.Status.SHUTDOWN);
    }

    @Test
    void whatItDoesNotKnowDoesNotTroubleIt() {
        AtomicInteger lost = new AtomicInteger();
        bot.on(SessionDisconnectEvent.class, event -> lost.incrementAndGet());

        sandbox.faults().sendUnknown(100);
        sandbox.faults().denyInChannel("papers", Permissions.SEND_MESSAGES);

        awaits(() -> !papers().canTalk()); // so everything before it has been heard
        assertThat(lost).hasValue(0);
        assertThat(bot.jda().getStatus()).isEqualTo(JDA.Status.CONNECTED);
    }

    @Test
    void itLeavesAConnectionOnWhichNobodyAnswers() {
        AtomicInteger resumed = new AtomicInteger();
        AtomicInteger lost = new AtomicInteger();
        bot.on(SessionResumeEvent.class, event -> resumed.incrementAndGet());
        sandbox.faults().heartbeatEvery(Duration.ofMillis(300));
        sandbox.faults().reconnectGateway();
        awaits(() -> resumed.get() == 1);
        bot.on(SessionDisconnectEvent.class, event -> lost.incrementAndGet());

        sandbox.faults().withholdHeartbeats(true);
        awaits(() -> lost.get() > 0);
        sandbox.faults().withholdHeartbeats(false);

        awaits(() -> resumed.get() > 1);
    }

    @Test
    void itWaitsOutALimitAndComesNotTooEarly() {
        long before = System.nanoTime();
        sandbox.faults().limit(Scope.GLOBAL, Duration.ofMillis(1_500));

        assertThat(papers().sendMessage("x").complete().getContentRaw()).isEqualTo("x");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(1_500));
        assertThat(sandbox.counts().tooEarly()).isZero();
        assertThat(sandbox.counts().limited()).isEqualTo(1);
    }

    private TextChannel papers() {
        return bot.jda().getTextChannelsByName("papers", false).getFirst();
    }

    private static void awaits(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
