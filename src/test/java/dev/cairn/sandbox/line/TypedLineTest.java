package dev.cairn.sandbox.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.line.TypedLine.Unreadable;
import dev.cairn.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypedLineTest {
    private static final JsonNode COMMANDS = commands("""
            [{"id":"1","name":"roadmap","type":1,"description":"d","options":[
                {"type":3,"name":"roadmap","description":"Which roadmap"},
                {"type":3,"name":"phase","description":"Which phase"},
                {"type":6,"name":"member","description":"For whom"}]},
             {"id":"2","name":"done","description":"d","options":[
                {"type":3,"name":"topic","description":"What you have learnt","required":true,"max_length":40},
                {"type":3,"name":"roadmap","description":"In which roadmap"}]},
             {"id":"3","name":"me","description":"d","options":[
                {"type":3,"name":"visibility","description":"Who sees it","required":true,"choices":[
                    {"name":"Only me","value":"self"},{"name":"My groups","value":"groups"},
                    {"name":"This server","value":"server"}]}]},
             {"id":"4","name":"reminder","description":"d","options":[
                {"type":1,"name":"add","description":"d","options":[
                    {"type":3,"name":"text","description":"What to say","required":true},
                    {"type":4,"name":"days","description":"How often","min_value":1,"max_value":30},
                    {"type":7,"name":"channel","description":"Where"}]},
                {"type":2,"name":"list","description":"d","options":[
                    {"type":1,"name":"all","description":"d"}]}]},
             {"id":"5","name":"pace","description":"d","options":[
                {"type":10,"name":"hours","description":"Hours a week","required":true},
                {"type":5,"name":"weekends","description":"Also then"},
                {"type":8,"name":"role","description":"Whom"},
                {"type":9,"name":"who","description":"Anybody"}]},
             {"id":"6","name":"level","description":"d","options":[
                {"type":4,"name":"level","description":"How hard","choices":[
                    {"name":"Beginner","value":1},{"name":"Advanced","value":3}]},
                {"type":11,"name":"file","description":"A file"}]},
             {"id":"7","name":"next","description":"d"}]
            """);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/next                                   | next",
                "  /next                                 | next",
                "/NEXT                                   | next",
                "/roadmap                                | roadmap",
                "/roadmap ml                             | roadmap roadmap=ml",
                "/roadmap ml phase 3                     | roadmap roadmap=ml phase=3",
                "/roadmap ml   phase    3                | roadmap roadmap=ml phase=3",
                "/roadmap phase 3 roadmap ml             | roadmap phase=3 roadmap=ml",
                "/roadmap roadmap:ml phase:3             | roadmap roadmap=ml phase=3",
                "/roadmap Phase:3                        | roadmap phase=3",
                "/roadmap ml mastery phase 3             | roadmap roadmap=ml mastery phase=3",
                "/roadmap roadmap:ml mastery phase:3     | roadmap roadmap=ml mastery phase=3",
                "/roadmap roadmap: ml                    | roadmap roadmap=ml",
                "/roadmap \"ml\" 3                       | roadmap roadmap=ml phase=3",
                "/roadmap \"ml mastery\" \"phase 3\"     | roadmap roadmap=ml mastery phase=phase 3",
                "/roadmap roadmap:\"ml phase\" 3         | roadmap roadmap=ml phase phase=3",
                "/roadmap phase \"3\" ml                 | roadmap phase=3 roadmap=ml",
                "/roadmap \u201Cml mastery\u201D 3       | roadmap roadmap=ml mastery phase=3",
                "/roadmap ml member @Mira                | roadmap roadmap=ml member=1302200000000000202",
                "/roadmap member:mira                    | roadmap member=1302200000000000202",
                "/roadmap member:1302200000000000202     | roadmap member=1302200000000000202",
                "/roadmap member:<@1302200000000000202>  | roadmap member=1302200000000000202",
                "/roadmap member jonas ml                | roadmap member=1302200000000000203 roadmap=ml",
                "/done linear regression                 | done topic=linear regression",
                "/done \"linear regression\"             | done topic=linear regression",
                "/done linear regression roadmap ml      | done topic=linear regression roadmap=ml",
                "/done \"roadmap reading\"               | done topic=roadmap reading",
                "/done say \\\"hi\\\"                    | done topic=say \\\"hi\\\"",
                "/done \"say \\\"hi\\\"\"                | done topic=say \"hi\"",
                "/done bayes' theorem                    | done topic=bayes' theorem",
                "/done topic topic                       | done topic=topic",
                "/done learn: to learn                   | done topic=learn: to learn",
                "/done https://example.org/a             | done topic=https://example.org/a",
                "/done R\u00B2, \u00E4 \u65E5\u672C      | done topic=R\u00B2, \u00E4 \u65E5\u672C",
                "/me only me                             | me visibility=self",
                "/me GROUPS                              | me visibility=groups",
                "/me visibility This Server              | me visibility=server",
                "/reminder add paper night days 7        | reminder add text=paper night days=7",
                "/reminder add days 7 paper night        | reminder add days=7 text=paper night",
                "/reminder ADD text:paper channel:#papers| reminder add text=paper channel=1302200000000000103",
                "/reminder add x channel general         | reminder add text=x channel=1302200000000000101",
                "/reminder list all                      | reminder list all",
                "/pace 2.5 weekends yes                  | pace hours=2.5 weekends=true",
                "/pace 2 False                           | pace hours=2.0 weekends=false",
                "/pace 2 role @Organisers                | pace hours=2.0 role=1302200000000000011",
                "/pace 2 who organisers                  | pace hours=2.0 who=1302200000000000011",
                "/pace 2 who:priya                       | pace hours=2.0 who=1302200000000000204",
                "/level advanced                         | level level=3",
                "/level 1                                | level level=1",
            })
    void readsALineAsDiscordWouldSendIt(String line, String expected) {
        assertThat(described(read(line))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "roadmap ml                | A command begins with a slash.",
                "/raodmap                  | There is no command /raodmap. Did you mean /roadmap?",
                "/dnoe trees               | There is no command /dnoe. Did you mean /done?",
                "/don trees                | There is no command /don. Did you mean /done?",
                "/nex                      | There is no command /nex. Did you mean /next?",
                "/karaoke                  | There is no command /karaoke.",
                "/done                     | /done needs the option topic: What you have learnt.",
                "/done roadmap ml          | /done needs the option topic: What you have learnt.",
                "/done topic:              | The option topic of /done has no value.",
                "/done \"\"                | The option topic of /done has no value.",
                "/roadmap ml phase         | The option phase of /roadmap has no value.",
                "/roadmap phase:3 phase:4  | The option phase of /roadmap is given twice.",
                "/roadmap \"a\" \"b\" mira jonas | /roadmap has no option left for \"jonas\".",
                "/next please              | /next has no option left for \"please\".",
                "/done \"linear            | The quotation mark is never closed.",
                "/me everybody             | The option visibility of /me is one of Only me, My groups, This server, not \"everybody\".",
                "/roadmap member:tom       | The option member of /roadmap takes a member, and there is none called \"tom\".",
                "/reminder                 | /reminder needs a subcommand: add, list.",
                "/reminder remove          | /reminder has no subcommand \"remove\"; it has add, list.",
                "/reminder list            | /reminder list needs a subcommand: all.",
                "/reminder add days 7      | /reminder add needs the option text: What to say.",
                "/reminder add x days two  | The option days of /reminder add takes a whole number, not \"two\".",
                "/reminder add x days 0    | The option days of /reminder add takes a number from 1 to 30.",
                "/reminder add x days 31   | The option days of /reminder add takes a number from 1 to 30.",
                "/reminder add x channel cafe | The option channel of /reminder add takes a channel, and there is none called \"cafe\".",
                "/pace much                | The option hours of /pace takes a number, not \"much\".",
                "/pace NaN                 | The option hours of /pace takes a number from -9007199254740992 to 9007199254740992.",
                "/pace 2 maybe             | The option weekends of /pace is True or False, not \"maybe\".",
                "/level file x             | The option file of /level takes a file, and there is none called \"x\".",
            })
    void saysWhyALineCannotBeSent(String line, String sentence) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(line)).withMessage(sentence);
    }

    @Test
    void textMayBeAsLongAsTheOptionAllows() {
        assertThat(described(read("/done " + "x".repeat(40)))).isEqualTo("done topic=" + "x".repeat(40));
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> read("/done " + "x".repeat(41)))
                .withMessage("The option topic of /done takes 0 to 40 characters, not 41.");
    }

    @Test
    void numbersAtTheirLimitsAreTaken() {
        assertThat(described(read("/reminder add x days 1"))).isEqualTo("reminder add text=x days=1");
        assertThat(described(read("/reminder add x days 30"))).isEqualTo("reminder add text=x days=30");
    }

    @Test
    void optionsOfSubcommandsAreNestedAsDiscordNestsThem() {
        assertThat(Json.write(read("/reminder add paper").data()))
                .isEqualTo("{\"id\":\"4\",\"name\":\"reminder\",\"type\":1,\"options\":[{\"name\":\"add\",\"type\":1,"
                        + "\"options\":[{\"name\":\"text\",\"type\":3,\"value\":\"paper\"}]}]}");
        assertThat(Json.write(read("/reminder list all").data().path("options")))
                .isEqualTo(
                        "[{\"name\":\"list\",\"type\":2,\"options\":[{\"name\":\"all\",\"type\":1,\"options\":[]}]}]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/roadmap \"a\", \"b\"          | \"a\", \"b\"",
                "/roadmap \"a\"b                | \"a\"b",
                "/roadmap roadmap:\"a b\", \"c\" | \"a b\", \"c\"",
                "/roadmap \"a \u201Cb\u201D c\"  | a \u201Cb\u201D c",
            })
    void quotationMarksWithinATextAreText(String line, String roadmap) {
        assertThat(described(read(line))).isEqualTo("roadmap roadmap=" + roadmap);
    }

    @Test
    void whatWasPickedCountsWhateverTheLineSays() {
        Entry entry = new Entry(
                "/level level:\"As hard as it gets\"", Map.of("level", "3", "file", "not in the line"), Map.of());

        assertThat(described(TypedLine.read(entry, COMMANDS, new HallNames()))).isEqualTo("level level=3");
    }

    private static TypedLine read(String line) {
        return TypedLine.read(new Entry(line), COMMANDS, new HallNames());
    }

    private static String described(TypedLine line) {
        String options = line.options().stream()
                .map(option -> option.name() + "=" + option.value().asText())
                .collect(Collectors.joining(" "));
        return (line.command() + " " + String.join(" ", line.path()) + " " + options)
                .replaceAll(" +", " ")
                .strip();
    }

    private static JsonNode commands(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
