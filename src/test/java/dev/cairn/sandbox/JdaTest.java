package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The real JDA against the sandbox. The bot behaves well throughout, so that the log of requests can be checked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JdaTest {
    private final Sandbox sandbox = Sandbox.open(0, InstantSource.system());
    private final Script mira = new Script(sandbox, "mira");
    private final Script olga = new Script(sandbox, "olga");
    private final StudyBot bot = StudyBot.recorded(sandbox, Path.of("target/sandbox-jda-requests.jsonl"));

    @BeforeAll
    void registersCommands() {
        bot.offers(
                Commands.slash("roadmap", "Looks at a roadmap")
                        .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
                        .addOption(OptionType.STRING, "roadmap", "Which one", false, true)
                        .addOption(OptionType.STRING, "phase", "Which phase", false, true)
                        .addOption(OptionType.USER, "member", "For whom"),
                Commands.slash("done", "Ticks a topic off")
                        .addOption(OptionType.STRING, "topic", "Which topic", true, true),
                Commands.slash("settings", "For organisers")
                        .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                        .setContexts(InteractionContextType.GUILD));
    }

    @AfterAll
    void closes() {
        bot.close();
        sandbox.close();
    }

    @Test
    void readsTheServerAsItIs() {
        Guild server = bot.jda().getGuilds().getFirst();

        assertThat(server.getName()).isEqualTo("Study Hall");
        assertThat(server.getSystemChannel())
                .extracting(channel -> channel.getName())
                .isEqualTo("general");
        assertThat(server.getTextChannels())
                .extracting(channel -> channel.getName())
                .containsExactly("general", "machine-learning", "papers", "showcase", "organisers");
        assertThat(server.getSelfMember().hasPermission(Permission.MESSAGE_SEND))
                .isTrue();
        assertThat(server.getSelfMember().hasPermission(Permission.MESSAGE_MANAGE))
                .isFalse();
        assertThat(server.retrieveMemberById("1302200000000000202").complete().getEffectiveName())
                .isEqualTo("Mira");
        assertThat(bot.jda().retrieveApplicationInfo().complete().getName()).isEqualTo("Cairn");
        assertThat(bot.jda().retrieveCommands().complete())
                .extracting(command -> command.getName())
                .containsExactly("roadmap", "done", "settings");
    }

    @Test
    void answersACommandWithAPanelForOneMember() {
        bot.on(
                SlashCommandInteractionEvent.class,
                event -> event.replyComponents(panel(text(event, "roadmap") + " " + text(event, "phase")))
                        .useComponentsV2()
                        .setEphemeral(true)
                        .queue());

        JsonNode answer = mira.types("/roadmap ml phase 3");

        assertThat(answer.path("outcome").asText()).isEqualTo("answered");
        JsonNode message = answer.path("messages").get(0);
        assertThat(message.path("components").findValuesAsText("content")).contains("## ml 3");
        assertThat(message.path("ephemeral").asBoolean()).isTrue();
        assertThat(message.path("invocation").path("text").asText()).isEqualTo("/roadmap ml phase 3");
        assertThat(mira.messagesIn("general")).contains(message);
        assertThat(olga.messagesIn("general")).doesNotContain(message);
    }

    @Test
    void namesAMemberAndMentionsOnlyWhomItMay() {
        bot.on(SlashCommandInteractionEvent.class, event -> {
            User named = Objects.requireNonNull(event.getOption("member", OptionMapping::getAsUser));
            event.reply("For " + named.getAsMention() + " and <@" + StudyHall.OWNER + ">")
                    .setAllowedMentions(List.of())
                    .mention(named)
                    .queue();
        });

        JsonNode message =
                mira.types("/roadmap ml member @Priya").path("messages").get(0);

        assertThat(message.path("mentions").findValuesAsText("username")).containsExactly("priya");
    }

    @Test
    void pingsARoleThatEverybodyMayPing() {
        Guild server = bot.jda().getGuilds().getFirst();
        Role club = server.getRolesByName("Readers", false).getFirst();
        Role organisers = server.getRolesByName("Organisers", false).getFirst();

        Message message = server.getTextChannelsByName("papers", false)
                .getFirst()
                .sendMessage(club.getAsMention() + organisers.getAsMention() + " Thursday, 18:00")
                .setAllowedMentions(List.of())
                .mention(club, organisers)
                .complete();

        assertThat(club.isMentionable()).isTrue();
        assertThat(organisers.isMentionable()).isFalse();
        assertThat(message.getMentions().getRoles()).containsExactly(club);
    }

    @Test
    void redrawsAPanelWhenAButtonIsPressed() {
        bot.on(
                SlashCommandInteractionEvent.class,
                event ->
                        event.replyComponents(panel("before")).useComponentsV2().queue());
        bot.on(
                ButtonInteractionEvent.class,
                event -> event.editComponents(panel("pressed " + event.getComponentId()))
                        .useComponentsV2()
                        .queue());
        JsonNode panel = mira.types("/roadmap ml").path("messages").get(0);

        JsonNode redrawn = mira.presses(panel, "Next").path("messages").get(0);

        assertThat(redrawn.path("id")).isEqualTo(panel.path("id"));
        assertThat(redrawn.path("components").findValuesAsText("content")).contains("## pressed next:1");
        assertThat(mira.messagesIn("general")).contains(redrawn);
    }

    @Test
    void hearsWhatIsPickedFromMenus() {
        bot.on(
                SlashCommandInteractionEvent.class,
                event -> event.replyComponents(
                                panel("pick"),
                                ActionRow.of(EntitySelectMenu.create("who:1", EntitySelectMenu.SelectTarget.USER)
                                        .build()))
                        .useComponentsV2()
                        .queue());
        bot.on(
                StringSelectInteractionEvent.class,
                event -> event.reply("Ticked " + event.getValues())
                        .setEphemeral(true)
                        .queue());
        bot.on(
                EntitySelectInteractionEvent.class,
                event -> event.reply("Chose "
                                + event.getMentions().getMembers().getFirst().getEffectiveName())
                        .setEphemeral(true)
                        .queue());
        JsonNode panel = mira.types("/roadmap ml").path("messages").get(0);

        JsonNode ticked = mira.post(
                "/sandbox/pick",
                mira.fields()
                        .put("message", panel.path("id").asText())
                        .put("component", "tick:1")
                        .set("values", Json.texts(List.of("Attention", "2"))));
        JsonNode chose = mira.post(
                "/sandbox/pick",
                mira.fields()
                        .put("message", panel.path("id").asText())
                        .put("component", "who:1")
                        .set("values", Json.texts(List.of("jonas"))));

        assertThat(ticked.path("messages").findValuesAsText("content")).contains("Ticked [1, 2]");
        assertThat(chose.path("messages").findValuesAsText("content")).contains("Chose Jonas");
    }

    @Test
    void suggestsWhileOneTypes() {
        bot.on(
                CommandAutoCompleteInteractionEvent.class,
                event -> event.replyChoiceStrings(
                                event.getFocusedOption().getName() + " "
                                        + event.getFocusedOption().getValue(),
                                "ml")
                        .queue());

        JsonNode offer = mira.seesOfferedFor("/roadmap m");

        assertThat(offer.path("command").asText()).isEqualTo("roadmap");
        assertThat(offer.path("option").path("description").asText()).isEqualTo("Which one");
        assertThat(offer.path("choices").findValuesAsText("text"))
                .containsExactly("/roadmap \"roadmap m\"", "/roadmap ml");
    }

    @Test
    void suggestsInTheLightOfWhatIsFilledInAlready() {
        bot.on(
                CommandAutoCompleteInteractionEvent.class,
                event -> event.replyChoiceStrings(text(event, "roadmap")
                                + event.getFocusedOption().getName())
                        .queue());

        JsonNode offer = mira.seesOfferedFor("/roadmap ml phase ");

        assertThat(offer.path("choices").findValuesAsText("text")).containsExactly("/roadmap ml phase mlphase");
    }

    @Test
    void editsADeferredReplyThatOnlyOneMemberSees() {
        bot.on(SlashCommandInteractionEvent.class, event -> {
            event.deferReply(true).queue();
            event.getHook()
                    .editOriginalComponents(panel("late"))
                    .useComponentsV2()
                    .queue();
        });

        JsonNode message = mira.types("/done attention").path("messages").get(0);

        assertThat(message.path("thinking").asBoolean()).isFalse();
        assertThat(message.path("ephemeral").asBoolean()).isTrue();
        assertThat(message.path("components").findValuesAsText("content")).contains("## late");
    }

    @Test
    void theFirstFollowUpTakesThePlaceOfThinking() {
        bot.on(SlashCommandInteractionEvent.class, event -> {
            event.deferReply(true).complete();
            event.getHook().sendMessage("done").complete();
            event.getHook().sendMessage("and more").setEphemeral(true).complete();
        });

        JsonNode answer = mira.types("/done attention");

        JsonNode first = answer.path("messages").get(0);
        assertThat(first.path("content").asText()).isEqualTo("done");
        assertThat(first.path("ephemeral").asBoolean()).isTrue();
        assertThat(answer.path("messages")).hasSize(1);
    }

    @Test
    void aRefusalReplacesADeferredPublicReply() {
        bot.on(SlashCommandInteractionEvent.class, event -> {
            event.deferReply().complete();
            event.getHook().deleteOriginal().complete();
            event.getHook()
                    .sendMessage("There is no such topic")
                    .setEphemeral(true)
                    .complete();
        });

        JsonNode answer = mira.types("/done nonsense");

        assertThat(answer.path("messages").findValuesAsText("content")).containsExactly("There is no such topic");
        assertThat(answer.path("messages").get(0).path("ephemeral").asBoolean()).isTrue();
    }

    @Test
    void showsPicturesThatItUploads() {
        byte[] picture = "not really a picture".getBytes(StandardCharsets.UTF_8);
        bot.on(
                SlashCommandInteractionEvent.class,
                event -> event.replyComponents(
                                MediaGallery.of(MediaGalleryItem.fromFile(FileUpload.fromData(picture, "card.png"))
                                        .withDescription("a card")))
                        .useComponentsV2()
                        .queue());

        JsonNode message = mira.types("/roadmap ml").path("messages").get(0);

        JsonNode item = message.path("components").get(0).path("items").get(0);
        String address = item.path("media").path("proxy_url").asText();
        assertThat(item.path("description").asText()).isEqualTo("a card");
        assertThat(item.path("media").path("content_type").asText()).isEqualTo("image/png");
        assertThat(mira.send(java.net.http.HttpRequest.newBuilder(mira.uri(address))
                                .build())
                        .body())
                .isEqualTo("not really a picture");
    }

    @Test
    void postsEditsAndDeletesInChannels() {
        GuildMessageChannel papers =
                bot.jda().getTextChannelsByName("papers", false).getFirst();

        Message posted = papers.sendMessage("Paper of the week").complete();
        Message edited = posted.editMessage("Paper of last week").complete();
        Message found = papers.retrieveMessageById(posted.getId()).complete();
        posted.delete().complete();

        assertThat(edited.isEdited()).isTrue();
        assertThat(found.getContentRaw()).isEqualTo("Paper of last week");
        assertThat(papers.getHistory().retrievePast(5).complete()).doesNotContain(posted);
    }

    @Test
    void postsEmbeds() {
        GuildMessageChannel showcase =
                bot.jda().getTextChannelsByName("showcase", false).getFirst();
        MessageEmbed embed = new net.dv8tion.jda.api.EmbedBuilder()
                .setTitle("A project", "https://example.org")
                .setDescription("It learns")
                .addField("By", "Jonas", true)
                .setFooter("showcase", "https://example.org/icon.png")
                .setImage("https://example.org/picture.png")
                .build();

        Message posted = showcase.sendMessageEmbeds(embed).complete();

        assertThat(posted.getEmbeds()).hasSize(1);
        assertThat(posted.getEmbeds().getFirst().getImage())
                .extracting(MessageEmbed.ImageInfo::getProxyUrl)
                .isEqualTo("https://example.org/picture.png");
    }

    @Test
    void writesToMembersDirectly() {
        bot.on(
                SlashCommandInteractionEvent.class,
                event -> event.reply("Just us: " + event.getContext()).queue());

        bot.jda()
                .retrieveUserById("1302200000000000202")
                .flatMap(User::openPrivateChannel)
                .flatMap(channel -> channel.sendMessage("Hello Mira"))
                .complete();
        JsonNode answer = mira.typesIn("dm", "/roadmap ml");

        assertThat(answer.path("messages").findValuesAsText("content")).containsExactly("Just us: BOT_DM");
        assertThat(mira.messagesIn("dm").findValuesAsText("content")).contains("Hello Mira");
        assertThat(olga.messagesIn("dm").findValuesAsText("content")).doesNotContain("Hello Mira");
    }

    @Test
    void organisersHaveCommandsThatOthersHaveNot() {
        bot.on(
                SlashCommandInteractionEvent.class,
                event -> event.reply("Permitted: "
                                + Objects.requireNonNull(event.getMember()).hasPermission(Permission.MANAGE_SERVER))
                        .queue());

        assertThat(olga.typesIn("organisers", "/settings").path("messages").findValuesAsText("content"))
                .containsExactly("Permitted: true");
        assertThat(mira.types("/settings").path("error").asText()).isEqualTo("There is no command /settings.");
    }

    @Test
    void channelsThatTheBotMayNotSeeRefuseIt() {
        GuildMessageChannel organisers =
                bot.jda().getTextChannelsByName("organisers", false).getFirst();

        assertThat(organisers.canTalk()).isFalse();
        assertThat(bot.jda()
                        .getVoiceChannelsByName("study room", false)
                        .getFirst()
                        .canTalk())
                .isFalse();
    }

    private static Container panel(String title) {
        return Container.of(
                        TextDisplay.of("## " + title),
                        Separator.createDivider(Separator.Spacing.SMALL),
                        Section.of(Button.primary("open:1", "Open"), TextDisplay.of("Linear regression")),
                        ActionRow.of(StringSelectMenu.create("tick:1")
                                .addOption("Attention", "1")
                                .addOption("Trees", "2")
                                .setMaxValues(2)
                                .build()),
                        ActionRow.of(Button.secondary("next:1", "Next"), Button.link("https://example.org", "Course")))
                .withAccentColor(0x2ECC71);
    }

    private static String text(
            net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload event, String option) {
        return event.getOption(option, "", OptionMapping::getAsString);
    }
}
