package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.rules.MessageRules;
import dev.cairn.sandbox.rules.MessageRules.Kind;
import dev.cairn.sandbox.wire.Body;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import dev.cairn.sandbox.wire.Upload;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Discord's limits on messages, each at the last allowed number and one beyond. */
final class MessageRulesTest {
    private static final int V2 = MessageRules.COMPONENTS_V2;

    private static final List<Limit<ObjectNode>> LIMITS = List.of(
            new Limit<>("content", 2000, "content: BASE_TYPE_MAX_LENGTH", n -> content("x".repeat(n))),
            new Limit<>(
                    "nonce",
                    25,
                    "nonce: BASE_TYPE_MAX_LENGTH",
                    n -> content("x").put("nonce", "1".repeat(n))),
            new Limit<>(
                    "embeds",
                    10,
                    "embeds: BASE_TYPE_MAX_LENGTH",
                    n -> embeds(n, Json.object().put("title", "x"))),
            new Limit<>("embed title", 256, "embeds.0.title: BASE_TYPE_MAX_LENGTH", n -> embed("title", n)),
            new Limit<>(
                    "embed description",
                    4096,
                    "embeds.0.description: BASE_TYPE_MAX_LENGTH",
                    n -> embed("description", n)),
            new Limit<>("embed fields", 25, "embeds.0.fields: BASE_TYPE_MAX_LENGTH", n -> embeds(1, fields(n, 1, 1))),
            new Limit<>(
                    "embed field name",
                    256,
                    "embeds.0.fields.0.name: BASE_TYPE_BAD_LENGTH",
                    n -> embeds(1, fields(1, n, 1))),
            new Limit<>(
                    "embed field value",
                    1024,
                    "embeds.0.fields.0.value: BASE_TYPE_BAD_LENGTH",
                    n -> embeds(1, fields(1, 1, n))),
            new Limit<>("embeds together", 6000, "embeds: MAX_EMBED_SIZE_EXCEEDED", n -> embeds(4000, n - 4000)),
            new Limit<>("rows", 5, "components: BASE_TYPE_MAX_LENGTH", n -> legacy(repeated(n, i -> row(button(i))))),
            new Limit<>(
                    "buttons in a row",
                    5,
                    "components.0.components: BASE_TYPE_BAD_LENGTH",
                    n -> legacy(Json.array().add(rowOf(n)))),
            new Limit<>(
                    "button label",
                    80,
                    "components.0.components.0.label: BASE_TYPE_MAX_LENGTH",
                    n -> inRow(button(0).put("label", "x".repeat(n)))),
            new Limit<>(
                    "custom id",
                    100,
                    "components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH",
                    n -> inRow(button(0).put("custom_id", "x".repeat(n)))),
            new Limit<>(
                    "select options",
                    25,
                    "components.0.components.0.options: BASE_TYPE_BAD_LENGTH",
                    n -> inRow(select(n))),
            new Limit<>(
                    "placeholder",
                    150,
                    "components.0.components.0.placeholder: BASE_TYPE_MAX_LENGTH",
                    n -> inRow(select(1).put("placeholder", "x".repeat(n)))),
            new Limit<>(
                    "option label",
                    100,
                    "components.0.components.0.options.0.label: BASE_TYPE_BAD_LENGTH",
                    n -> inRow(select("label", n))),
            new Limit<>(
                    "option value",
                    100,
                    "components.0.components.0.options.0.value: BASE_TYPE_BAD_LENGTH",
                    n -> inRow(select("value", n))),
            new Limit<>(
                    "option description",
                    100,
                    "components.0.components.0.options.0.description: BASE_TYPE_MAX_LENGTH",
                    n -> inRow(select("description", n))),
            new Limit<>(
                    "max values",
                    3,
                    "components.0.components.0.max_values: NUMBER_TYPE_MAX",
                    n -> inRow(select(3).put("max_values", n))),
            new Limit<>(
                    "components",
                    40,
                    "components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                    n -> v2(repeated(n, i -> text("x")))),
            new Limit<>(
                    "nested components",
                    40,
                    "components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                    n -> v2(Json.array().add(container(repeated(n - 1, i -> text("x")))))),
            new Limit<>(
                    "one text",
                    4000,
                    "components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                    n -> v2(Json.array().add(text("x".repeat(n / 2))).add(text("x".repeat(n - n / 2))))),
            new Limit<>(
                    "section texts",
                    3,
                    "components.0.components: BASE_TYPE_BAD_LENGTH",
                    n -> v2(Json.array().add(section(repeated(n, i -> text("x")), button(0))))),
            new Limit<>(
                    "gallery",
                    10,
                    "components.0.items: BASE_TYPE_BAD_LENGTH",
                    n -> v2(Json.array().add(gallery(n, 1)))),
            new Limit<>(
                    "alternative text",
                    1024,
                    "components.0.items.0.description: BASE_TYPE_MAX_LENGTH",
                    n -> v2(Json.array().add(gallery(1, n)))),
            new Limit<>(
                    "users to mention",
                    100,
                    "allowed_mentions.users: BASE_TYPE_MAX_LENGTH",
                    MessageRulesTest::mentioning));

    @TestFactory
    List<DynamicTest> limitsAreWhereDiscordHasThem() {
        return Limit.tests(LIMITS, MessageRulesTest::verdict);
    }

    @Test
    void lengthsAreCountedInCharactersThatPeopleSee() {
        assertThat(verdict(content("\uD83D\uDE00".repeat(2000)))).isEmpty();
    }

    @Test
    void withComponentsV2NothingElseMaySpeak() {
        ObjectNode message = v2(Json.array().add(text("x")));

        assertThat(verdict(message.deepCopy().put("content", "x")))
                .isEqualTo("content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
        assertThat(verdict(message.deepCopy().set("embeds", embed("title", 1).get("embeds"))))
                .isEqualTo("embeds: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
        assertThat(verdict(message.deepCopy().put("content", ""))).isEmpty();
    }

    @Test
    void newComponentsNeedTheFlag() {
        assertThat(verdict(legacy(Json.array().add(text("x"))))).isEqualTo("components.0.type: BASE_TYPE_CHOICES");
    }

    @Test
    void anEditMayAddTheFlagIfNothingElseSpeaksAnyMore() {
        ObjectNode before = content("x");
        ObjectNode edit = v2(Json.array().add(text("y")));

        assertThat(verdict(Kind.EDIT, edit, before))
                .isEqualTo("content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
        assertThat(verdict(Kind.EDIT, edit.putNull("content"), before)).isEmpty();
    }

    @Test
    void theFlagStaysWhenAnEditDoesNotMentionIt() {
        ObjectNode before = v2(Json.array().add(text("x")));
        ObjectNode edit = Json.object().set("components", Json.array().add(text("y")));

        assertThat(verdict(Kind.EDIT, edit, before)).isEmpty();
    }

    @Test
    void customIdsAndOptionValuesAndComponentIdsAreUnique() {
        assertThat(verdict(legacy(Json.array().add(row(button(1))).add(row(button(1))))))
                .isEqualTo("components.1.components.0.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED");
        ObjectNode select = select(2);
        select.path("options").forEach(option -> ((ObjectNode) option).put("value", "same"));
        assertThat(verdict(inRow(select)))
                .isEqualTo("components.0.components.0.options.1.value: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED");
        assertThat(verdict(v2(
                        Json.array().add(text("x").put("id", 7)).add(text("x").put("id", 7)))))
                .isEqualTo("components.1.id: COMPONENT_ID_DUPLICATED");
    }

    @Test
    void aComponentIdIsA32BitInteger() {
        assertThat(verdict(v2(Json.array().add(text("x").put("id", Integer.MAX_VALUE)))))
                .isEmpty();
        assertThat(verdict(v2(Json.array().add(text("x").put("id", 1L + Integer.MAX_VALUE)))))
                .isEqualTo("components.0.id: NUMBER_TYPE_MAX");
        assertThat(verdict(v2(Json.array().add(text("x").put("id", -1)))))
                .isEqualTo("components.0.id: NUMBER_TYPE_MIN");
    }

    @Test
    void aRowHoldsButtonsOrOneMenu() {
        assertThat(verdict(legacy(Json.array().add(row(button(1), select(1))))))
                .isEqualTo("components.0.components.1: COMPONENT_LAYOUT_WIDTH_EXCEEDED");
        assertThat(verdict(legacy(Json.array().add(row(select(1), select(1).put("custom_id", "other"))))))
                .isEqualTo("components.0.components.1: COMPONENT_LAYOUT_WIDTH_EXCEEDED");
    }

    @Test
    void linkButtonsHaveAnAddressAndOthersAnId() {
        ObjectNode link = Json.object().put("type", 2).put("style", 5).put("label", "x");

        assertThat(verdict(inRow(link.deepCopy().put("url", "https://example.org"))))
                .isEmpty();
        assertThat(verdict(inRow(link.deepCopy()))).isEqualTo("components.0.components.0.url: BASE_TYPE_REQUIRED");
        assertThat(verdict(inRow(link.deepCopy().put("url", "javascript:alert(1)"))))
                .isEqualTo("components.0.components.0.url: URL_TYPE_INVALID_URL");
        assertThat(verdict(inRow(link.deepCopy().put("url", "ftp://example.org"))))
                .isEqualTo("components.0.components.0.url: URL_TYPE_INVALID_SCHEME");
        assertThat(verdict(
                        inRow(link.deepCopy().put("url", "https://example.org").put("custom_id", "x"))))
                .isEqualTo("components.0.components.0: BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE");
        assertThat(verdict(inRow(button(1).without("custom_id"))))
                .isEqualTo("components.0.components.0.custom_id: BASE_TYPE_REQUIRED");
        assertThat(verdict(inRow(button(1).without("label"))))
                .isEqualTo("components.0.components.0.label: BASE_TYPE_REQUIRED");
    }

    @Test
    void aMenuTakesNoMoreThanItHas() {
        assertThat(verdict(inRow(select(3).put("min_values", 3).put("max_values", 2))))
                .isEqualTo("components.0.components.0.min_values: SELECT_COMPONENT_INVALID_RANGE");
        assertThat(verdict(inRow(select(3).put("min_values", 0).put("max_values", 3))))
                .isEmpty();
        assertThat(verdict(inRow(select(0)))).isEqualTo("components.0.components.0.options: BASE_TYPE_BAD_LENGTH");
    }

    @Test
    void aSectionHasSomethingBesideIt() {
        assertThat(verdict(v2(Json.array()
                        .add(section(Json.array().add(text("x")), button(1)).without("accessory")))))
                .isEqualTo("components.0.accessory: BASE_TYPE_REQUIRED");
        assertThat(verdict(v2(Json.array().add(section(Json.array().add(text("x")), select(1))))))
                .isEqualTo("components.0.accessory.type: BASE_TYPE_CHOICES");
    }

    @Test
    void whatIsReferredToMustHaveBeenSent() {
        ObjectNode file = Json.object().put("type", 13);
        file.putObject("file").put("url", "attachment://notes.txt");
        ObjectNode message = v2(Json.array().add(file));
        Upload notes = new Upload("files[0]", "notes.txt", new byte[3]);
        ObjectNode listed = content("x");
        listed.putArray("attachments").addObject().put("id", 0);

        assertThat(verdict(message))
                .isEqualTo("components.0.file.url: UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND");
        assertThat(verdict(Kind.POST, new Body(message, List.of(notes)), Json.object()))
                .isEmpty();
        assertThat(verdict(listed)).isEqualTo("attachments.0: ATTACHMENT_NOT_FOUND");
        assertThat(verdict(Kind.POST, new Body(listed, List.of(notes)), Json.object()))
                .isEmpty();
    }

    @Test
    void filesAreTenAtMostAndNoneAboveTenMegabytes() {
        assertThat(verdict(Kind.POST, files(10, 1), Json.object())).isEmpty();
        assertThat(verdict(Kind.POST, files(11, 1), Json.object())).isEqualTo("attachments: BASE_TYPE_MAX_LENGTH");
        assertThat(verdict(Kind.POST, files(1, 10 << 20), Json.object())).isEmpty();
        assertThat(verdict(Kind.POST, files(1, (10 << 20) + 1), Json.object())).isEqualTo("40005");
    }

    @Test
    void flagsBelongToTheirRoute() {
        assertThat(verdict(
                        content("x").put("flags", MessageRules.SUPPRESS_EMBEDS | MessageRules.SUPPRESS_NOTIFICATIONS)))
                .isEmpty();
        assertThat(verdict(content("x").put("flags", MessageRules.EPHEMERAL))).isEqualTo("flags: BASE_TYPE_BAD_FLAGS");
        assertThat(verdict(Kind.REPLY, content("x").put("flags", MessageRules.EPHEMERAL), Json.object()))
                .isEmpty();
        assertThat(verdict(Kind.REPLY, content("x").put("flags", MessageRules.LOADING), Json.object()))
                .isEqualTo("flags: BASE_TYPE_BAD_FLAGS");
    }

    @Test
    void aMessageSaysSomething() {
        assertThat(verdict(Json.object())).isEqualTo("50006");
        assertThat(verdict(content("  "))).isEqualTo("50006");
        assertThat(verdict(v2(Json.array()))).isEqualTo("50006");
        assertThat(verdict(Kind.EDIT, content(""), content("x"))).isEqualTo("50006");
        assertThat(verdict(Kind.EDIT, Json.object(), content("x"))).isEmpty();
    }

    @Test
    void mentionsAreAllowedByKindOrByNameNotBoth() {
        ObjectNode message = content("x");
        message.putObject("allowed_mentions").set("users", Json.array().add("1"));
        message.withObjectProperty("allowed_mentions").set("parse", Json.array().add("users"));

        assertThat(verdict(message)).isEqualTo("allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE");
    }

    /** Nothing if Discord takes it; else what is wrong first, by path, or the error code without one. */
    private static String verdict(ObjectNode message) {
        return verdict(Kind.POST, message, Json.object());
    }

    private static String verdict(Kind kind, ObjectNode message, ObjectNode before) {
        return verdict(kind, new Body(message, List.of()), before);
    }

    private static String verdict(Kind kind, Body body, ObjectNode before) {
        return Limit.verdict(() -> MessageRules.check(kind, body, before, new FormErrors()));
    }

    private static ObjectNode content(String content) {
        return Json.object().put("content", content);
    }

    private static ObjectNode embeds(int count, ObjectNode embed) {
        return Json.object().set("embeds", repeated(count, i -> embed));
    }

    private static ObjectNode embeds(int first, int second) {
        ArrayNode embeds = Json.array();
        embeds.addObject().put("description", "x".repeat(first));
        embeds.addObject().put("description", "x".repeat(second));
        return Json.object().set("embeds", embeds);
    }

    private static ObjectNode embed(String field, int length) {
        return embeds(1, Json.object().put(field, "x".repeat(length)));
    }

    private static ObjectNode fields(int count, int name, int value) {
        return Json.object()
                .set(
                        "fields",
                        repeated(
                                count,
                                i -> Json.object().put("name", "x".repeat(name)).put("value", "x".repeat(value))));
    }

    private static ObjectNode legacy(ArrayNode components) {
        return Json.object().set("components", components);
    }

    private static ObjectNode v2(ArrayNode components) {
        return Json.object().put("flags", V2).set("components", components);
    }

    private static ObjectNode inRow(JsonNode component) {
        return legacy(Json.array().add(row(component)));
    }

    private static ObjectNode row(JsonNode... components) {
        return Json.object().put("type", 1).set("components", Json.array(List.of(components)));
    }

    private static ObjectNode rowOf(int buttons) {
        return Json.object().put("type", 1).set("components", repeated(buttons, MessageRulesTest::button));
    }

    private static ObjectNode button(int id) {
        return Json.object().put("type", 2).put("style", 1).put("label", "x").put("custom_id", "b" + id);
    }

    private static ObjectNode select(int options) {
        return Json.object()
                .put("type", 3)
                .put("custom_id", "s")
                .set(
                        "options",
                        repeated(options, i -> Json.object().put("label", "x").put("value", "v" + i)));
    }

    private static ObjectNode select(String field, int length) {
        ObjectNode select = select(1);
        ((ObjectNode) select.path("options").get(0)).put(field, "x".repeat(length));
        return select;
    }

    private static ObjectNode text(String content) {
        return Json.object().put("type", 10).put("content", content);
    }

    private static ObjectNode container(ArrayNode components) {
        return Json.object().put("type", 17).set("components", components);
    }

    private static ObjectNode section(ArrayNode texts, ObjectNode accessory) {
        ObjectNode section = Json.object().put("type", 9).set("components", texts);
        return section.set("accessory", accessory);
    }

    private static ObjectNode gallery(int items, int description) {
        return Json.object()
                .put("type", 12)
                .set(
                        "items",
                        repeated(
                                items,
                                i -> Json.object()
                                        .put("description", "x".repeat(description))
                                        .set("media", Json.object().put("url", "https://example.org/" + i))));
    }

    private static ObjectNode mentioning(int users) {
        ObjectNode message = content("x");
        message.putObject("allowed_mentions")
                .set(
                        "users",
                        Json.texts(IntStream.range(0, users)
                                .mapToObj(Integer::toString)
                                .toList()));
        return message;
    }

    private static Body files(int count, int size) {
        return new Body(
                content("x"),
                IntStream.range(0, count)
                        .mapToObj(i -> new Upload("files[" + i + "]", i + ".txt", new byte[size]))
                        .toList());
    }

    private static ArrayNode repeated(int count, IntFunction<ObjectNode> element) {
        return Json.array(IntStream.range(0, count).mapToObj(element).toList());
    }
}
