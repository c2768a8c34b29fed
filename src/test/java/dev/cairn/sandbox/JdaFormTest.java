package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.checkbox.Checkbox;
import net.dv8tion.jda.api.components.checkboxgroup.CheckboxGroup;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.radiogroup.RadioGroup;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.IMentionable;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Forms of the real JDA: it opens them, and understands what comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JdaFormTest {
    private final Sandbox sandbox = Sandbox.open(0, InstantSource.system());
    private final Script mira = new Script(sandbox, "mira");
    private final StudyBot bot = StudyBot.recorded(sandbox, Path.of("target/sandbox-form-requests.jsonl"));

    @BeforeAll
    void registersACommand() {
        bot.offers(
                Commands.slash("ask", "Asks"),
                Commands.slash("read", "Reads").addOption(OptionType.ATTACHMENT, "file", "What", true));
    }

    @AfterAll
    void closes() {
        bot.close();
        sandbox.close();
    }

    @Test
    void readsTextsAndTicks() {
        ModalInteractionEvent sent = sends(
                Json.object()
                        .put("title", "Birds")
                        .put("level", "Hard")
                        .put("fair", true)
                        .set("tools", Json.texts(List.of("Java", "R"))),
                TextInput.create("title", TextInputStyle.SHORT)
                        .setRequiredRange(1, 20)
                        .build(),
                RadioGroup.create("level")
                        .addOption("Easy", "1")
                        .addOption("Hard", "2")
                        .build(),
                Checkbox.of("fair"),
                CheckboxGroup.create("tools")
                        .addOption("Java", "java")
                        .addOption("R", "r")
                        .addOption("Julia", "julia")
                        .build());

        assertThat(sent.getModalId()).isEqualTo("form");
        assertThat(value(sent, "title").getAsString()).isEqualTo("Birds");
        assertThat(value(sent, "level").getAsString()).isEqualTo("2");
        assertThat(value(sent, "fair").getAsBoolean()).isTrue();
        assertThat(value(sent, "tools").getAsStringList()).containsExactly("java", "r");
    }

    @Test
    void readsWhatIsLeftEmpty() {
        ModalInteractionEvent sent = sends(
                Json.object(),
                TextInput.create("title", TextInputStyle.PARAGRAPH)
                        .setRequired(false)
                        .build(),
                RadioGroup.create("level")
                        .addOption("Easy", "1")
                        .addOption("Hard", "2")
                        .setRequired(false)
                        .build(),
                Checkbox.of("fair"),
                CheckboxGroup.create("tools")
                        .addOption("Java", "java")
                        .setRequired(false)
                        .build(),
                EntitySelectMenu.create("who", SelectTarget.USER)
                        .setRequired(false)
                        .build());

        assertThat(value(sent, "title").getAsOptionalString()).isNull();
        assertThat(value(sent, "level").getAsOptionalString()).isNull();
        assertThat(value(sent, "fair").getAsBoolean()).isFalse();
        assertThat(value(sent, "tools").getAsStringList()).isEmpty();
        assertThat(value(sent, "who").getAsMentions().getMembers()).isEmpty();
    }

    @Test
    void readsWhatIsPickedFromMenus() {
        ObjectNode values = Json.object();
        values.set("topic", Json.texts(List.of("Trees")));
        values.set("people", Json.texts(List.of("Jonas", "@Priya")));
        values.set("role", Json.texts(List.of("Organisers")));
        values.set("both", Json.texts(List.of("Olga", "Organisers")));
        values.set("where", Json.texts(List.of("#papers")));

        ModalInteractionEvent sent = sends(
                values,
                StringSelectMenu.create("topic")
                        .addOption("Trees", "t1")
                        .addOption("Forests", "t2")
                        .build(),
                EntitySelectMenu.create("people", SelectTarget.USER)
                        .setMaxValues(2)
                        .build(),
                EntitySelectMenu.create("role", SelectTarget.ROLE).build(),
                EntitySelectMenu.create("both", SelectTarget.USER, SelectTarget.ROLE)
                        .setMaxValues(2)
                        .build(),
                EntitySelectMenu.create("where", SelectTarget.CHANNEL)
                        .setChannelTypes(ChannelType.TEXT)
                        .build());

        assertThat(value(sent, "topic").getAsStringList()).containsExactly("t1");
        assertThat(value(sent, "people").getAsMentions().getMembers())
                .extracting(Member::getEffectiveName)
                .containsExactly("Jonas", "Priya");
        assertThat(value(sent, "role").getAsMentions().getRoles())
                .extracting(Role::getName)
                .containsExactly("Organisers");
        assertThat(value(sent, "both").getAsMentions().getMentions())
                .extracting(IMentionable::getAsMention)
                .hasSize(2);
        assertThat(value(sent, "where").getAsMentions().getChannels())
                .extracting(GuildChannel::getName)
                .containsExactly("papers");
    }

    @Test
    void readsFilesAndFetchesThem() {
        CompletableFuture<List<String>> read = new CompletableFuture<>();
        bot.on(ModalInteractionEvent.class, event -> {
            event.reply("Thank you").complete();
            read.complete(value(event, "proof").getAsAttachmentList().stream()
                    .map(file -> file.getFileName() + ": " + content(file))
                    .toList());
        });
        JsonNode form = opened(
                AttachmentUpload.create("proof").setMaxValues(2).build(), TextInput.of("title", TextInputStyle.SHORT));
        ObjectNode values = Json.object().put("title", "Birds");
        values.set("proof", Json.texts(List.of("notes.md", "log.txt")));

        JsonNode answer = mira.post(
                "/sandbox/submit",
                mira.fields().put("form", form.path("id").asText()).set("values", values),
                List.of(file("notes.md", "# Notes"), file("log.txt", "12 epochs")));

        assertThat(answer.path("outcome").asText()).isEqualTo("answered");
        assertThat(read.orTimeout(5, TimeUnit.SECONDS).join())
                .containsExactly("notes.md: # Notes", "log.txt: 12 epochs");
    }

    @Test
    void everyFileHasItsField() {
        JsonNode form =
                opened(AttachmentUpload.create("proof").setRequired(false).build());

        JsonNode refused = mira.post(
                "/sandbox/submit", mira.fields().put("form", form.path("id").asText()), List.of(file("notes.md", "x")));

        assertThat(refused.path("error").asText()).isEqualTo("No field of the form holds the file \"notes.md\".");
    }

    @Test
    void tooFewFilesOrUnknownOnesAreRefused() {
        JsonNode form = opened(AttachmentUpload.of("proof"));

        assertThat(mira.submits(form, Json.object()).path("error").asText())
                .isEqualTo("\"Field\" takes 1 file, not 0.");
        assertThat(mira.submits(form, Json.object().put("proof", "notes.md"))
                        .path("error")
                        .asText())
                .isEqualTo("No file \"notes.md\" was sent along.");
    }

    @Test
    void aCommandTakesAFile() {
        bot.on(
                SlashCommandInteractionEvent.class,
                event -> event.reply(content(
                                Objects.requireNonNull(event.getOption("file", OptionMapping::getAsAttachment))))
                        .queue());

        assertThat(mira.types("/read notes.md", file("notes.md", "by name"))
                        .path("messages")
                        .findValuesAsText("content"))
                .containsExactly("by name");
        assertThat(mira.types("/read", file("my notes.md", "the only one"))
                        .path("messages")
                        .findValuesAsText("content"))
                .containsExactly("the only one");
        assertThat(mira.types("/read other.md", file("notes.md", "x"))
                        .path("error")
                        .asText())
                .isEqualTo("The option file of /read takes a file, and there is none called \"other.md\".");
        assertThat(mira.types("/ask", file("notes.md", "x")).path("error").asText())
                .isEqualTo("/ask has no option that holds the file \"notes.md\".");
    }

    @Test
    void aMenuOfTextChannelsHasNoVoiceChannel() {
        JsonNode form = opened(EntitySelectMenu.create("where", SelectTarget.CHANNEL)
                .setChannelTypes(ChannelType.TEXT)
                .build());

        JsonNode refused = mira.submits(form, Json.object().set("where", Json.texts(List.of("study room"))));

        assertThat(refused.path("error").asText()).isEqualTo("\"Field\" has no option \"study room\".");
    }

    @Test
    void aFormOpenedFromAPanelRedrawsIt() {
        bot.on(
                SlashCommandInteractionEvent.class,
                event -> event.reply("before")
                        .setComponents(ActionRow.of(Button.primary("note", "Note")))
                        .queue());
        bot.on(
                ButtonInteractionEvent.class,
                event -> event.replyModal(form(TextInput.of("text", TextInputStyle.SHORT)))
                        .queue());
        bot.on(
                ModalInteractionEvent.class,
                event -> event.editMessage(
                                Objects.requireNonNull(event.getMessage()).getContentRaw() + ", then "
                                        + value(event, "text").getAsString())
                        .queue());

        JsonNode panel = mira.types("/ask").path("messages").get(0);
        JsonNode form = mira.presses(panel, "Note").path("form");
        JsonNode redrawn = mira.submits(form, Json.object().put("text", "after"))
                .path("messages")
                .get(0);

        assertThat(redrawn.path("id")).isEqualTo(panel.path("id"));
        assertThat(redrawn.path("content").asText()).isEqualTo("before, then after");
    }

    @Test
    void aFormMayBeAnsweredLater() {
        bot.on(ModalInteractionEvent.class, event -> {
            event.deferReply(true).queue();
            event.getHook().sendMessage("Saved").queue();
        });
        JsonNode form = opened(TextInput.of("text", TextInputStyle.SHORT));

        JsonNode answer = mira.submits(form, Json.object().put("text", "x"));

        assertThat(answer.path("messages").findValuesAsText("content")).containsExactly("Saved");
        assertThat(answer.path("messages").get(0).path("ephemeral").asBoolean()).isTrue();
    }

    private ModalInteractionEvent sends(ObjectNode values, LabelChildComponent... fields) {
        CompletableFuture<ModalInteractionEvent> heard = new CompletableFuture<>();
        bot.on(ModalInteractionEvent.class, event -> {
            event.reply("Thank you").complete();
            heard.complete(event);
        });
        JsonNode answer = mira.submits(opened(fields), values);
        assertThat(answer.path("messages").findValuesAsText("content"))
                .as(answer.toString())
                .containsExactly("Thank you");
        return heard.orTimeout(5, TimeUnit.SECONDS).join();
    }

    private JsonNode opened(LabelChildComponent... fields) {
        bot.on(
                SlashCommandInteractionEvent.class,
                event -> event.replyModal(form(fields)).queue());
        return mira.types("/ask").path("form");
    }

    /** At most four fields have room beside the text. */
    private static Modal form(LabelChildComponent... fields) {
        Modal.Builder form = Modal.create("form", "A form");
        if (fields.length < Modal.MAX_COMPONENTS) {
            form.addComponents(TextDisplay.of("Please fill this in."));
        }
        for (LabelChildComponent field : fields) {
            form.addComponents(Label.of("Field", "What is asked", field));
        }
        return form.build();
    }

    private static Upload file(String name, String content) {
        return new Upload("files", name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String content(Message.Attachment file) {
        try (InputStream content = file.getProxy().download().join()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ModalMapping value(ModalInteractionEvent event, String field) {
        return Objects.requireNonNull(event.getValue(field));
    }
}
