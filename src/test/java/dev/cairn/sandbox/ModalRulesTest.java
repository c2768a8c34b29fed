package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.rules.ComponentType;
import dev.cairn.sandbox.rules.ModalRules;
import dev.cairn.sandbox.wire.FormErrors;
import dev.cairn.sandbox.wire.Json;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Discord's limits on forms. */
final class ModalRulesTest {
    private static final String FIELD = "components.0.component.";

    private static final List<Limit<ObjectNode>> LIMITS = List.of(
            new Limit<>(
                    "title",
                    45,
                    "title: BASE_TYPE_BAD_LENGTH",
                    n -> form(input()).put("title", "x".repeat(n))),
            new Limit<>(
                    "custom id",
                    100,
                    "custom_id: BASE_TYPE_BAD_LENGTH",
                    n -> form(input()).put("custom_id", "x".repeat(n))),
            new Limit<>("components", 5, "components: BASE_TYPE_BAD_LENGTH", ModalRulesTest::inputs),
            new Limit<>(
                    "text",
                    4000,
                    "components.0.content: BASE_TYPE_BAD_LENGTH",
                    n -> of(Json.object()
                            .put("type", ComponentType.TEXT_DISPLAY)
                            .put("content", "x".repeat(n)))),
            new Limit<>(
                    "label",
                    45,
                    "components.0.label: BASE_TYPE_BAD_LENGTH",
                    n -> of(label(input()).put("label", "x".repeat(n)))),
            new Limit<>(
                    "description",
                    100,
                    "components.0.description: BASE_TYPE_BAD_LENGTH",
                    n -> of(label(input()).put("description", "x".repeat(n)))),
            new Limit<>(
                    "custom id of a field",
                    100,
                    FIELD + "custom_id: BASE_TYPE_BAD_LENGTH",
                    n -> form(input().put("custom_id", "x".repeat(n)))),
            new Limit<>(
                    "placeholder of an input",
                    100,
                    FIELD + "placeholder: BASE_TYPE_MAX_LENGTH",
                    n -> form(input().put("placeholder", "x".repeat(n)))),
            new Limit<>(
                    "length of an input",
                    4000,
                    FIELD + "max_length: NUMBER_TYPE_MAX",
                    n -> form(input().put("max_length", n))),
            new Limit<>(
                    "least length of an input",
                    4000,
                    FIELD + "min_length: NUMBER_TYPE_MAX",
                    n -> form(input().put("min_length", n))),
            new Limit<>(
                    "value of an input",
                    4000,
                    FIELD + "value: BASE_TYPE_MAX_LENGTH",
                    n -> form(input().put("value", "x".repeat(n)))),
            new Limit<>(
                    "value of a short input",
                    7,
                    FIELD + "value: BASE_TYPE_BAD_LENGTH",
                    n -> form(input().put("min_length", 3).put("max_length", 7).put("value", "x".repeat(n)))),
            new Limit<>(
                    "options of a menu",
                    25,
                    FIELD + "options: BASE_TYPE_BAD_LENGTH",
                    n -> form(choosing(ComponentType.STRING_SELECT, n))),
            new Limit<>(
                    "placeholder of a menu",
                    150,
                    FIELD + "placeholder: BASE_TYPE_MAX_LENGTH",
                    n -> form(choosing(ComponentType.STRING_SELECT, 1).put("placeholder", "x".repeat(n)))),
            new Limit<>(
                    "values of a menu",
                    25,
                    FIELD + "max_values: NUMBER_TYPE_MAX",
                    n -> form(field(ComponentType.USER_SELECT).put("max_values", n))),
            new Limit<>(
                    "radios",
                    10,
                    FIELD + "options: BASE_TYPE_BAD_LENGTH",
                    n -> form(choosing(ComponentType.RADIO_GROUP, n))),
            new Limit<>(
                    "checkboxes",
                    10,
                    FIELD + "options: BASE_TYPE_BAD_LENGTH",
                    n -> form(choosing(ComponentType.CHECKBOX_GROUP, n))),
            new Limit<>(
                    "label of a checkbox",
                    100,
                    FIELD + "options.0.label: BASE_TYPE_BAD_LENGTH",
                    n -> form(firstOption(choosing(ComponentType.CHECKBOX_GROUP, 1), "label", n))),
            new Limit<>(
                    "description of a radio",
                    100,
                    FIELD + "options.0.description: BASE_TYPE_MAX_LENGTH",
                    n -> form(firstOption(choosing(ComponentType.RADIO_GROUP, 2), "description", n))),
            new Limit<>(
                    "ticks",
                    10,
                    FIELD + "max_values: NUMBER_TYPE_MAX",
                    n -> form(choosing(ComponentType.CHECKBOX_GROUP, 10).put("max_values", n))),
            new Limit<>(
                    "files",
                    10,
                    FIELD + "max_values: NUMBER_TYPE_MAX",
                    n -> form(field(ComponentType.FILE_UPLOAD).put("max_values", n))));

    @TestFactory
    List<DynamicTest> limitsAreWhereDiscordHasThem() {
        return Limit.tests(LIMITS, ModalRulesTest::verdict);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                ComponentType.USER_SELECT,
                ComponentType.ROLE_SELECT,
                ComponentType.MENTIONABLE_SELECT,
                ComponentType.CHANNEL_SELECT,
                ComponentType.FILE_UPLOAD,
                ComponentType.CHECKBOX
            })
    void aLabelMayHold(int type) {
        assertThat(verdict(form(field(type)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                ComponentType.BUTTON,
                ComponentType.TEXT_DISPLAY,
                ComponentType.LABEL,
                ComponentType.CONTAINER,
                ComponentType.ACTION_ROW,
                24
            })
    void aLabelMayNotHold(int type) {
        assertThat(verdict(form(field(type)))).isEqualTo("components.0.component.type: BASE_TYPE_CHOICES");
    }

    @Test
    void fieldsStandInLabels() {
        assertThat(verdict(of(input()))).isEqualTo("components.0.type: BASE_TYPE_CHOICES");
        assertThat(verdict(of(label(input()).without("component"))))
                .isEqualTo("components.0.component.custom_id: BASE_TYPE_REQUIRED");
    }

    @Test
    void aFormIsCalledSomethingAndHoldsSomething() {
        assertThat(verdict(form(input()).without("title"))).isEqualTo("title: BASE_TYPE_REQUIRED");
        assertThat(verdict(form(input()).without("custom_id"))).isEqualTo("custom_id: BASE_TYPE_REQUIRED");
        assertThat(verdict(inputs(0))).isEqualTo("components: BASE_TYPE_BAD_LENGTH");
    }

    @Test
    void aDescriptionMayBeAbsentButNotEmpty() {
        assertThat(verdict(of(label(input()).putNull("description")))).isEmpty();
        assertThat(verdict(of(label(input()).put("description", ""))))
                .isEqualTo("components.0.description: BASE_TYPE_BAD_LENGTH");
    }

    @Test
    void groupsHaveEnoughOptions() {
        assertThat(verdict(form(choosing(ComponentType.RADIO_GROUP, 2)))).isEmpty();
        assertThat(verdict(form(choosing(ComponentType.RADIO_GROUP, 1))))
                .isEqualTo(FIELD + "options: BASE_TYPE_BAD_LENGTH");
        assertThat(verdict(form(choosing(ComponentType.CHECKBOX_GROUP, 1)))).isEmpty();
        assertThat(verdict(form(choosing(ComponentType.CHECKBOX_GROUP, 0))))
                .isEqualTo(FIELD + "options: BASE_TYPE_BAD_LENGTH");
    }

    @ParameterizedTest
    @ValueSource(ints = {ComponentType.USER_SELECT, ComponentType.FILE_UPLOAD, ComponentType.CHECKBOX_GROUP})
    void noneIsEnoughOnlyForWhatIsNotRequired(int type) {
        ObjectNode none = choosing(type, 3).put("min_values", 0);

        assertThat(verdict(form(none))).isEqualTo(FIELD + "min_values: NUMBER_TYPE_MIN");
        assertThat(verdict(form(none.put("required", false)))).isEmpty();
        assertThat(verdict(form(none.put("min_values", 3).put("max_values", 2))))
                .isEqualTo(FIELD + "min_values: SELECT_COMPONENT_INVALID_RANGE");
    }

    @Test
    void noMoreIsPickedBeforehandThanMayBe() {
        ObjectNode radios = choosing(ComponentType.RADIO_GROUP, 3);
        radios.path("options").forEach(option -> ((ObjectNode) option).put("default", true));

        assertThat(verdict(form(radios))).isEqualTo(FIELD + "options: SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES");
        assertThat(verdict(form(radios.put("type", ComponentType.CHECKBOX_GROUP))))
                .isEmpty();
        assertThat(verdict(form(radios.put("max_values", 2))))
                .isEqualTo(FIELD + "options: SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES");
    }

    @Test
    void lengthsOfAnInputFitTogether() {
        assertThat(verdict(form(input().put("min_length", 5).put("max_length", 4))))
                .isEqualTo(FIELD + "min_length: NUMBER_TYPE_MAX");
        assertThat(verdict(form(input().put("min_length", 5).put("value", "x"))))
                .isEqualTo(FIELD + "value: BASE_TYPE_BAD_LENGTH");
        assertThat(verdict(form(input().put("min_length", 5).put("value", "")))).isEmpty();
        assertThat(verdict(form(input().put("style", 3)))).isEqualTo(FIELD + "style: BASE_TYPE_CHOICES");
    }

    @Test
    void idsAreUniqueAndMenusEnabled() {
        assertThat(verdict(of(label(input()), label(input()))))
                .isEqualTo("components.1.component.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED");
        assertThat(verdict(of(label(input().put("id", 3)).put("id", 3))))
                .isEqualTo("components.0.component.id: COMPONENT_ID_DUPLICATED");
        assertThat(verdict(form(field(ComponentType.USER_SELECT).put("disabled", true))))
                .isEqualTo(FIELD + "disabled: BASE_TYPE_CHOICES");
        assertThat(verdict(form(field(ComponentType.USER_SELECT).put("disabled", false))))
                .isEmpty();
    }

    private static String verdict(ObjectNode form) {
        return Limit.verdict(() -> ModalRules.check(form, new FormErrors()));
    }

    private static ObjectNode form(ObjectNode field) {
        return of(label(field));
    }

    private static ObjectNode of(ObjectNode... components) {
        return Json.object().put("title", "x").put("custom_id", "x").set("components", Json.array(List.of(components)));
    }

    private static ObjectNode inputs(int count) {
        ObjectNode[] labels = IntStream.range(0, count)
                .mapToObj(i -> label(input().put("custom_id", "field" + i)))
                .toArray(ObjectNode[]::new);
        return of(labels);
    }

    private static ObjectNode label(ObjectNode field) {
        return Json.object().put("type", ComponentType.LABEL).put("label", "x").set("component", field);
    }

    private static ObjectNode field(int type) {
        return Json.object().put("type", type).put("custom_id", "field");
    }

    private static ObjectNode input() {
        return field(ComponentType.TEXT_INPUT).put("style", 1);
    }

    private static ObjectNode choosing(int type, int count) {
        ArrayNode options = Json.array();
        for (int i = 0; i < count; i++) {
            options.addObject().put("label", "x").put("value", "v" + i);
        }
        return field(type).set("options", options);
    }

    private static ObjectNode firstOption(ObjectNode choosing, String field, int length) {
        ((ObjectNode) choosing.path("options").get(0)).put(field, "x".repeat(length));
        return choosing;
    }
}
