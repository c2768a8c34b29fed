package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.chat.EventWatch;
import dev.cairn.chat.Switchboard;
import dev.cairn.chat.Switchboard.Surroundings;
import dev.cairn.chat.Welcome;
import dev.cairn.sandbox.Sandbox;
import dev.cairn.sandbox.Script;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first words in a server, by the real JDA, in the sandbox. */
class ArrivalsTest {
    private static final long STUDY_HALL = 1302200000000000001L;

    private final Memory memory = new Memory();
    private Sandbox sandbox;

    @BeforeEach
    void open() {
        sandbox = Sandbox.open(0, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void theyAreSaidOnceAndNotAgainAfterARestart() throws Exception {
        try (Connection connection = connect()) {
            assertThat(connection.isUp()).isTrue();
            memory.awaitSaid();
        }
        connect().close();
        assertThat(memory.servers).containsExactly(STUDY_HALL);
        assertThat(welcomes()).isEqualTo(1);
    }

    @Test
    void aProgramThatEndedBeforeItNotedThemDoesNotDoubleThem() throws Exception {
        for (int start = 0; start < 2; start++) {
            try (Connection connection = connect()) {
                assertThat(connection.servers()).isEqualTo(1);
                memory.awaitSaid();
            }
            memory.forget();
        }
        assertThat(welcomes()).isEqualTo(1);
    }

    @Test
    void whatDiscordDidNotTakeIsSaidAtTheNextStart() throws Exception {
        memory.onceAsked = () -> sandbox.faults().answerNext(20, 500);
        connect().close();
        sandbox.faults().clear();
        assertThat(memory.servers).isEmpty();
        assertThat(welcomes()).isZero();
        memory.onceAsked = () -> {};
        try (Connection connection = connect()) {
            assertThat(connection.servers()).isEqualTo(1);
            memory.awaitSaid();
        }
        assertThat(welcomes()).isEqualTo(1);
    }

    @Test
    void whatFailedIsSaidWhenTheServerIsMetAgain() throws Exception {
        memory.onceAsked = () -> {
            memory.onceAsked = () -> {};
            throw new IllegalStateException("the database is locked");
        };
        try (Connection connection = connect()) {
            assertThat(connection.servers()).isEqualTo(1);
            sandbox.faults().invalidateSession();
            memory.awaitSaid();
        }
        assertThat(welcomes()).isEqualTo(1);
    }

    private Connection connect() throws Exception {
        Account account = new Account(Sandbox.TOKEN, Optional.of(URI.create(sandbox.apiUrl())));
        Handlers handlers = new Handlers(
                new Switchboard(List.of(), Surroundings.UNCHANGING),
                visit -> {},
                memory,
                EventWatch.NOBODY,
                words -> {});
        return Connection.open(account, handlers, Clock.systemUTC());
    }

    /** How many such messages the members see. */
    private long welcomes() {
        JsonNode messages = new Script(sandbox, "mira").messagesIn("general");
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> message.toString().contains("first words"))
                .count();
    }

    /** As the store would remember, but it can be told to forget. */
    private static final class Memory implements Welcome {
        private final Set<Long> servers = ConcurrentHashMap.newKeySet();
        private volatile CountDownLatch said = new CountDownLatch(1);
        private volatile Runnable onceAsked = () -> {};

        @Override
        public Optional<Container> to(long server) {
            onceAsked.run();
            return servers.contains(server)
                    ? Optional.empty()
                    : Optional.of(Container.of(TextDisplay.of("first words")));
        }

        @Override
        public void said(long server) {
            servers.add(server);
            said.countDown();
        }

        void awaitSaid() throws InterruptedException {
            assertThat(said.await(10, TimeUnit.SECONDS)).isTrue();
        }

        void forget() {
            servers.clear();
            said = new CountDownLatch(1);
        }
    }
}
