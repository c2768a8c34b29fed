package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Control;
import dev.cairn.chat.EventWatch;
import dev.cairn.chat.Feature;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Press;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Switchboard;
import dev.cairn.chat.Switchboard.Surroundings;
import dev.cairn.chat.Visit;
import dev.cairn.chat.Welcome;
import dev.cairn.sandbox.Sandbox;
import dev.cairn.sandbox.Script;
import dev.cairn.sandbox.wire.Json;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.components.checkbox.Checkbox;
import net.dv8tion.jda.api.components.checkboxgroup.CheckboxGroup;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.radiogroup.RadioGroup;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the real JDA hears and how it is answered, in the sandbox. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InteractionsTest {
    private final CountDownLatch welcomed = new CountDownLatch(1);
    private final BlockingQueue<Visit> met = new LinkedBlockingQueue<>();
    private final BlockingQueue<Map<String, List<String>>> sent = new LinkedBlockingQueue<>();
    private final Sandbox sandbox = Sandbox.open(0, Clock.systemUTC());
    private final Script mira = new Script(sandbox, "mira");
    private final Connection connection;

    InteractionsTest() throws Exception {
        Account account = new Account(Sandbox.TOKEN, Optional.of(URI.create(sandbox.apiUrl())));
        Switchboard switchboard = new Switchboard(List.of(new Everything()), Surroundings.UNCHANGING);
        Handlers handlers = new Handlers(switchboard, met::add, new SlowWelcome(), EventWatch.NOBODY, words -> {});
        connection = Connection.open(account, handlers, Clock.systemUTC());
    }

    @AfterAll
    void close() {
        welcomed.countDown();
        connection.close();
        sandbox.close();
    }

    @Test
    void whatFailsBeforeTheWorkBeginsIsAnsweredWithAnErrorCode() {
        JsonNode answer = mira.types("/broken");

        assertThat(answer.path("outcome").asText()).isEqualTo("answered");
        assertThat(answer.path("messages").get(0).path("ephemeral").asBoolean()).isTrue();
        assertThat(answer.path("messages").toString()).containsPattern("error code [0-9a-f]{5}");
    }

    @Test
    void whoWasMetIsNotedWhileAServerIsStillBeingWelcomed() throws Exception {
        met.clear();
        mira.types("/broken");

        assertThat(met.poll(10, TimeUnit.SECONDS))
                .isNotNull()
                .extracting(Visit::member)
                .isEqualTo(Sandbox.memberId("mira"));
    }

    @Test
    void everyKindOfFieldIsUnderstood() throws Exception {
        ObjectNode values = Json.object().put("level", "Hard").put("fair", true).put("who", "Jonas");
        values.set("tools", Json.texts(List.of("Java")));

        JsonNode answer = mira.submits(mira.types("/ask").path("form"), values);

        assertThat(answer.path("outcome").asText()).isEqualTo("answered");
        assertThat(sent.take())
                .isEqualTo(Map.of(
                        "level", List.of("2"),
                        "fair", List.of("true"),
                        "tools", List.of("java"),
                        "who", List.of(Long.toString(Sandbox.memberId("jonas")))));
    }

    private static Modal form() {
        return Modal.create("sent", "Everything")
                .addComponents(
                        Label.of(
                                "Level",
                                RadioGroup.create("level")
                                        .addOption("Easy", "1")
                                        .addOption("Hard", "2")
                                        .build()),
                        Label.of("Fair", Checkbox.of("fair")),
                        Label.of(
                                "Tools",
                                CheckboxGroup.create("tools")
                                        .addOption("Java", "java")
                                        .addOption("R", "r")
                                        .build()),
                        Label.of(
                                "Who",
                                EntitySelectMenu.create("who", SelectTarget.USER)
                                        .build()))
                .build();
    }

    private Reply note(Press press) {
        sent.add(press.form().fields());
        return Reply.of(Container.of(TextDisplay.of("Thank you")));
    }

    /** A command that fails, and one that asks for a form. */
    private final class Everything implements Feature {
        @Override
        public List<Command> commands() {
            return List.of(new Broken(), new Ask());
        }

        @Override
        public List<Control> controls() {
            return List.of(new Control("sent", Opening.ONLY_YOU, InteractionsTest.this::note));
        }
    }

    private static final class Broken implements Command {
        @Override
        public SlashCommandData shape() {
            return Commands.slash("broken", "Fails");
        }

        @Override
        public Opening opening(Call call) {
            throw new IllegalStateException("broken on purpose");
        }

        @Override
        public Reply answer(Call call) {
            throw new IllegalStateException("never reached");
        }
    }

    private static final class Ask implements Command {
        @Override
        public SlashCommandData shape() {
            return Commands.slash("ask", "Asks");
        }

        @Override
        public Opening opening(Call call) {
            return Opening.FORM;
        }

        @Override
        public Reply answer(Call call) {
            return new Reply.Ask(form());
        }
    }

    /** Has nothing to say, and takes until the end to find that out. */
    private final class SlowWelcome implements Welcome {
        @Override
        public Optional<Container> to(long server) {
            try {
                welcomed.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Optional.empty();
        }

        @Override
        public void said(long server) {}
    }
}
