package dev.cairn.sandbox.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.sandbox.rules.OptionType;
import dev.cairn.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/ping role:       | @Organisers, @Cairn, @Readers",
                "/ping role:@rea   | @Readers",
                "/ping any:@mir    | @Mira",
                "/ping any:@rea    | @Readers",
                "/ping text:       | #general, #machine-learning, #papers, #showcase, #organisers",
            })
    void offersRolesAndOnlyTheKindsOfChannelThatTheOptionTakes(String line, String names) {
        ObjectNode ping = Json.object().put("name", "ping").put("description", "x");
        ping.putArray("options")
                .add(Json.object().put("name", "role").put("description", "x").put("type", OptionType.ROLE))
                .add(Json.object().put("name", "any").put("description", "x").put("type", OptionType.MENTIONABLE))
                .add(Json.object()
                        .put("name", "text")
                        .put("description", "x")
                        .put("type", OptionType.CHANNEL)
                        .set("channel_types", Json.array().add(0)));

        List<ObjectNode> known = new Suggestions(new Entry(line), Json.array().add(ping)).known();

        assertThat(known.stream().map(choice -> choice.path("name").asText())).containsExactly(names.split(", "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/roadmap l                 | /roadmap roadmap:\"Trees \u201Cand\u201D more\"",
                "/roadmap roadmap:l         | /roadmap roadmap:\"Trees \u201Cand\u201D more\"",
                "/roadmap ml phase l        | /roadmap ml phase:\"Trees \u201Cand\u201D more\"",
                "/roadmap \"ml\" l         | /roadmap \"ml\" phase:\"Trees \u201Cand\u201D more\"",
            })
    void aChoiceIsShownByName(String line, String shown) {
        JsonNode choice = Json.object().put("name", "Trees \"and\" more").put("value", "t/1");

        JsonNode taken = new Suggestions(new Entry(line), COMMANDS)
                .taken(List.of(choice))
                .getFirst();

        assertThat(taken.path("shown").asText()).isEqualTo(shown);
        assertThat(TypedLine.read(new Entry(shown), COMMANDS, new HallNames()).options())
                .extracting(option -> option.value().asText())
                .contains("Trees \u201Cand\u201D more");
    }

    private static final JsonNode COMMANDS =
            Json.read("""
            [{"id":"1","name":"roadmap","type":1,"description":"d","options":[
                {"type":3,"name":"roadmap","description":"Which roadmap","autocomplete":true},
                {"type":3,"name":"phase","description":"Which phase","autocomplete":true},
                {"type":4,"name":"page","description":"Which page"}]},
             {"id":"2","name":"reminder","type":1,"description":"d","options":[
                {"type":1,"name":"add","description":"d","options":[
                    {"type":5,"name":"weekly","description":"d"},
                    {"type":7,"name":"channel","description":"d"}]},
                {"type":2,"name":"list","description":"d","options":[
                    {"type":1,"name":"all","description":"d"}]}]}]
            """.getBytes(StandardCharsets.UTF_8)).orElseThrow();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "/|/roadmap ,/reminder add ,/reminder list all",
                "/rem|/reminder add ,/reminder list all",
                "/reminder |/reminder add ,/reminder list all",
                "/reminder l|/reminder list all",
                "/reminder list |/reminder list all",
                "/reminder add |/reminder add True,/reminder add False",
                "/reminder add f|/reminder add False",
                "/reminder add true |/reminder add true #general,/reminder add true #machine-learning,"
                        + "/reminder add true #papers,/reminder add true #showcase,/reminder add true #organisers,"
                        + "/reminder add true \"#study room\",/reminder add true #paper-night",
                "/reminder add channel:#sh|/reminder add channel:#showcase",
                "roadmap|",
                "|",
            })
    void offersWhatItKnowsItself(String line, String expected) {
        List<ObjectNode> known = new Suggestions(new Entry(line == null ? "" : line), COMMANDS).known();

        assertThat(String.join(",", texts(known))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "/roadmap |roadmap||/roadmap v",
                "/roadmap m|roadmap|m|/roadmap v",
                "/roadmap ml ma|roadmap|ml ma|/roadmap v",
                "/roadmap roadmap:m|roadmap|m|/roadmap roadmap:v",
                "/roadmap roadmap:|roadmap||/roadmap roadmap:v",
                "/roadmap ml phase|phase||/roadmap ml phase v",
                "/roadmap ml phase |phase||/roadmap ml phase v",
                "/roadmap ml phase 3|phase|3|/roadmap ml phase v",
                "/roadmap \"ml ma|roadmap|ml ma|/roadmap v",
                "/roadmap \"ml\" |phase||/roadmap \"ml\" v",
            })
    void knowsWhichOptionIsBeingTyped(String line, String option, String text, String taken) {
        Suggestions suggestions = new Suggestions(new Entry(line), COMMANDS);

        assertThat(suggestions.focus()).hasValueSatisfying(focus -> {
            assertThat(focus.option().path("name").asText()).isEqualTo(option);
            assertThat(focus.text()).isEqualTo(text == null ? "" : text);
        });
        assertThat(texts(suggestions.taken(List.of(choice("v"))))).containsExactly(taken);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "ml              | ml",
                "ml mastery      | \"ml mastery\"",
                "phase           | \"phase\"",
                "a:b             | \"a:b\"",
                "say \"hi\"      | \"say \\\"hi\\\"\"",
                "back\\slash     | \"back\\\\slash\"",
            })
    void aLineWithATakenValueMeansThatValue(String value, String written) {
        String line = texts(new Suggestions(new Entry("/roadmap x"), COMMANDS).taken(List.of(choice(value))))
                .getFirst();

        assertThat(line).isEqualTo("/roadmap " + written);
        assertThat(TypedLine.read(new Entry(line), COMMANDS, new HallNames()).options())
                .singleElement()
                .satisfies(read -> assertThat(read.value().asText()).isEqualTo(value));
    }

    @Test
    void theBotIsToldWhatIsFilledInAlready() {
        ObjectNode question = new Suggestions(new Entry("/roadmap ml page x phase t"), COMMANDS)
                .question(new HallNames())
                .orElseThrow();

        assertThat(Json.write(question.path("options")))
                .isEqualTo("[{\"name\":\"roadmap\",\"type\":3,\"value\":\"ml\"},"
                        + "{\"name\":\"page\",\"type\":4,\"value\":\"x\"},"
                        + "{\"name\":\"phase\",\"type\":3,\"value\":\"t\",\"focused\":true}]");
    }

    @Test
    void whereTheBotSuggestsNothingItIsNotAsked() {
        assertThat(new Suggestions(new Entry("/roadmap ml page 1"), COMMANDS).question(new HallNames()))
                .isEmpty();
        assertThat(new Suggestions(new Entry("/road"), COMMANDS).question(new HallNames()))
                .isEmpty();
    }

    private static JsonNode choice(String value) {
        return Json.object().put("name", "shown").put("value", value);
    }

    private static List<String> texts(List<ObjectNode> choices) {
        return choices.stream().map(choice -> choice.path("text").asText()).toList();
    }
}
