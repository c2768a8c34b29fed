package dev.cairn.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.chat.Opening;
import dev.cairn.chat.Post;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Reply;
import dev.cairn.chat.Switchboard.Menu;
import dev.cairn.conversation.Step.Deed;
import dev.cairn.view.Apology;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** What somebody sees in answer, read from the JSON that would be sent, and what they can press there. */
public final class Answered {
    private static final int MOST_TEXT = 4_000;
    private static final int MOST_COMPONENTS = 40;

    private final Person reader;
    private final Opening opening;
    private final boolean refused;
    private final Set<Long> pings;
    private final ObjectNode sent;
    private final List<JsonNode> components = new ArrayList<>();
    private final Map<String, String> files = new HashMap<>();

    private Answered(Person reader, Opening opening, boolean refused, Set<Long> pings, String sent) {
        this.reader = reader;
        this.opening = opening;
        this.refused = refused;
        this.pings = pings;
        this.sent = (ObjectNode) StudyServer.json(sent);
        collect(this.sent.path("components"));
    }

    static Answered with(Person reader, Opening opening, Reply reply) {
        return switch (reply) {
            case Reply.Panel panel -> shown(reader, opening, false, panel);
            case Reply.Ask(Modal form) ->
                new Answered(reader, opening, false, Set.of(), form.toData().toString());
        };
    }

    static Answered refused(Person reader, Refusal refusal) {
        return shown(reader, Opening.ONLY_YOU, true, new Reply.Panel(Apology.panel(refusal), Set.of()));
    }

    /** What everybody in the channel sees of a post, who has not been read by anybody yet. */
    static Answered posted(Post post) {
        return shown(null, Opening.CHANNEL, false, new Reply.Panel(post.words(), post.members()));
    }

    /** The same as somebody sees it, who can press what is below it. */
    public Answered seenBy(Person person) {
        return new Answered(person, opening, refused, pings, sent.toString());
    }

    private static Answered shown(Person reader, Opening opening, boolean refused, Reply.Panel panel) {
        assertThat(opening).as("how a panel appears").isNotEqualTo(Opening.FORM);
        try (MessageCreateData message = new MessageCreateBuilder()
                .useComponentsV2()
                .setComponents(panel.container())
                .build()) {
            Answered answered = new Answered(
                    reader, opening, refused, panel.pings(), message.toData().toString());
            message.getAllDistinctFiles().forEach(file -> answered.files.put(file.getName(), read(file)));
            answered.wouldBeAccepted();
            return answered;
        }
    }

    private static String read(FileUpload file) {
        try (InputStream in = file.getData()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Discord would get: a message or a form, ids included. */
    ObjectNode sent() {
        return sent;
    }

    Opening opening() {
        return opening;
    }

    /** A form opened instead of a panel. */
    public OpenForm opensForm(String title) {
        assertThat(opening).as(text()).isEqualTo(Opening.FORM);
        assertThat(sent.path("title").asText()).isEqualTo(title);
        return new OpenForm(reader, sent);
    }

    private void collect(JsonNode list) {
        for (JsonNode component : list) {
            components.add(component);
            collect(component.path("components"));
        }
    }

    /** Discord's limits and the house's own rules hold for every answer in every conversation. */
    private void wouldBeAccepted() {
        assertThat(text().length()).isLessThanOrEqualTo(MOST_TEXT);
        assertThat(components).hasSizeLessThanOrEqualTo(MOST_COMPONENTS);
        List<String> ids = components.stream()
                .map(component -> component.path("custom_id").asText(""))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.length() <= 100);
        assertThat(text()).as("no tables in code blocks").doesNotContain("```");
        assertThat(text().lines())
                .as("words stand before emoji")
                .noneMatch(line -> line.matches("(- )?(✅|🎉|📖|⏭️|🎓).*"));
    }

    public String text() {
        return components.stream()
                .map(component -> component.path("content").asText(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    public Answered sees(String... words) {
        assertThat(refused).as("refused: " + text()).isFalse();
        assertThat(text()).contains(words);
        return this;
    }

    public Answered doesNotSee(String... words) {
        assertThat(text()).doesNotContain(words);
        return this;
    }

    public Answered isRefused(String... words) {
        assertThat(refused).as(text()).isTrue();
        assertThat(text()).contains(words);
        return this;
    }

    public Answered hasFile(String name, String content) {
        assertThat(files).containsEntry(name, content);
        return this;
    }

    public String file(String name) {
        assertThat(files).containsKey(name);
        return files.get(name);
    }

    /** What is on each picture, in words. */
    public List<String> pictures() {
        return components.stream()
                .filter(component -> component.path("type").asInt() == 12)
                .map(gallery ->
                        gallery.path("items").path(0).path("description").asText())
                .toList();
    }

    public Answered isOnlyForThem() {
        assertThat(opening).isEqualTo(Opening.ONLY_YOU);
        return this;
    }

    public Answered isForAll() {
        assertThat(opening).isEqualTo(Opening.CHANNEL);
        return this;
    }

    public Answered redraws() {
        assertThat(opening).isEqualTo(Opening.REDRAW);
        return this;
    }

    public Answered pings(Person... people) {
        assertThat(pings)
                .containsExactlyInAnyOrder(Arrays.stream(people).map(Person::id).toArray(Long[]::new));
        return this;
    }

    public Answered canPress(String... labels) {
        assertThat(buttons()).contains(labels);
        return this;
    }

    public Answered cannotPress(String... labels) {
        assertThat(buttons()).doesNotContain(labels);
        return this;
    }

    public List<String> buttons() {
        return components.stream()
                .filter(component -> component.path("type").asInt() == 2)
                .filter(button -> !button.path("disabled").asBoolean())
                .map(button -> button.path("label").asText())
                .toList();
    }

    /** What stands behind its buttons and menus, where nobody but the bot should look, and anybody can. */
    public List<String> ids() {
        return components.stream()
                .map(component -> component.path("custom_id").asText(""))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    public Answered clicks(String label) {
        return isClickedBy(reader, label);
    }

    /** Somebody presses a button of this panel, which need not be theirs. */
    public Answered isClickedBy(Person person, String label) {
        assertThat(buttons()).contains(label);
        JsonNode button = components.stream()
                .filter(component -> component.path("label").asText().equals(label))
                .findFirst()
                .orElseThrow();
        return person.presses(
                new Deed("presses **" + label + "**", button.path("custom_id").asText()), Menu.NONE);
    }

    /** Picks these in the menu that has them, in addition to what it shows as picked, or instead if it takes one only. */
    public Answered picks(String... labels) {
        JsonNode menu = menuWith(labels);
        Set<String> values = new HashSet<>(menu.path("max_values").asInt(1) == 1 ? List.of() : shown(menu));
        values.addAll(values(menu, labels));
        return choose(reader, "picks " + named(labels), menu, values);
    }

    /** Takes these out of what the menu shows as picked. */
    public Answered unpicks(String... labels) {
        JsonNode menu = menuWith(labels);
        Set<String> values = new HashSet<>(shown(menu));
        values.removeAll(values(menu, labels));
        return choose(reader, "unpicks " + named(labels), menu, values);
    }

    public Answered arePickedBy(Person person, String... labels) {
        JsonNode menu = menuWith(labels);
        return choose(person, "picks " + named(labels), menu, Set.copyOf(values(menu, labels)));
    }

    private static String named(String... labels) {
        return Arrays.stream(labels).map(label -> "**" + label + "**").collect(Collectors.joining(", "));
    }

    private static Answered choose(Person person, String deed, JsonNode menu, Set<String> values) {
        return person.presses(
                new Deed(deed, menu.path("custom_id").asText()), new Menu(List.copyOf(values), shown(menu)));
    }

    private static List<String> shown(JsonNode menu) {
        return options(menu).stream()
                .filter(option -> option.path("default").asBoolean())
                .map(option -> option.path("value").asText())
                .toList();
    }

    private static List<String> values(JsonNode menu, String... labels) {
        return options(menu).stream()
                .filter(option -> List.of(labels).contains(option.path("label").asText()))
                .map(option -> option.path("value").asText())
                .toList();
    }

    private static List<String> labels(JsonNode menu) {
        return options(menu).stream()
                .map(option -> option.path("label").asText())
                .toList();
    }

    private static List<JsonNode> options(JsonNode menu) {
        List<JsonNode> options = new ArrayList<>();
        menu.path("options").forEach(options::add);
        return options;
    }

    private List<JsonNode> menus() {
        return components.stream()
                .filter(component -> component.path("type").asInt() == 3)
                .toList();
    }

    private JsonNode menuWith(String... labels) {
        return menus().stream()
                .filter(menu -> labels(menu).containsAll(List.of(labels)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no menu with " + List.of(labels) + ": " + menus()));
    }

    /** The last one: what stands above it says what it does. */
    private JsonNode menu() {
        assertThat(menus()).as("menus in: " + text()).isNotEmpty();
        return menus().getLast();
    }

    public List<String> menuDescriptions() {
        return options(menu()).stream()
                .map(option -> option.path("description").asText())
                .toList();
    }

    public List<String> menuLabels() {
        return labels(menu());
    }

    /** The labels of what the menu shows as picked. */
    public List<String> menuPicks() {
        return options(menu()).stream()
                .filter(option -> option.path("default").asBoolean())
                .map(option -> option.path("label").asText())
                .toList();
    }
}
