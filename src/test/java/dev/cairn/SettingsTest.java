package dev.cairn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void nothingIsNeededToTryIt() {
        Settings settings = read("", Map.of());
        assertThat(settings.account()).isEmpty();
        assertThat(settings.database()).isEqualTo(Path.of("data", "sandbox.db"));
        assertThat(settings.roadmaps()).isEqualTo(Path.of("roadmaps"));
        assertThat(settings.host().isLoopbackAddress()).isTrue();
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void theShippedFileSaysNothingButExplainsAll() throws IOException {
        assertThat(Settings.read(Path.of("config", "cairn.yaml"), Map.of())).isEqualTo(read("", Map.of()));
        assertThat(Files.readString(Path.of("config", "cairn.yaml")))
                .contains(
                        "token-file:",
                        "api-url:",
                        "database:",
                        "roadmaps:",
                        "host:",
                        "port:",
                        "zone:",
                        "sandbox:",
                        "contact:",
                        "heartbeat:");
    }

    @Test
    void aTokenIsAllItTakesToGoLive() {
        Settings settings = read("", Map.of("DISCORD_TOKEN", "secret"));
        assertThat(settings.account().orElseThrow().token()).isEqualTo("secret");
        assertThat(settings.database()).isEqualTo(Path.of("data", "cairn.db"));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void aTokenMayStandInAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "secret\n");
        assertThat(read("token-file: " + file, Map.of()).account().orElseThrow().token())
                .isEqualTo("secret");
        assertThat(read("", Map.of("DISCORD_TOKEN_FILE", file.toString()))
                        .account()
                        .orElseThrow()
                        .token())
                .isEqualTo("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"canary secret", "canary\nsecret", "canary\tsecret", "canary\u00A0secret", "canary\u200Bsecret"})
    void aTokenWithABlankWithinIsRefusedAndNotRepeated(String token) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), token);
        for (Map<String, String> environment :
                List.of(Map.of("DISCORD_TOKEN", token), Map.of("DISCORD_TOKEN_FILE", file.toString()))) {
            assertThatThrownBy(() -> read("", environment))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("holds a blank or a character that no token has")
                    .hasMessageNotContaining("canary")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void theEnvironmentWins() {
        Settings settings = read("port: 9000\nzone: Europe/Berlin", Map.of("CAIRN_PORT", "9001"));
        assertThat(settings.port()).isEqualTo(9001);
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void aHeartbeatIsWrittenOnlyWhereOneIsAskedFor() {
        assertThat(read("", Map.of()).heartbeat()).isEmpty();
        assertThat(read("", Map.of("CAIRN_HEARTBEAT", "/data/heartbeat")).heartbeat())
                .contains(Path.of("/data/heartbeat"));
    }

    @Test
    void withoutATokenTheSandboxIsNamedAsTheOtherWay() {
        for (String variable : List.of("CAIRN_SANDBOX=false", "DISCORD_API_URL=https://example.org/api/v10")) {
            String[] parts = variable.split("=", 2);
            assertThatThrownBy(() -> read("", Map.of(parts[0], parts[1])))
                    .hasMessageContaining("DISCORD_TOKEN")
                    .hasMessageContaining("CAIRN_SANDBOX=true");
        }
    }

    @Test
    void theSandboxMayListenElsewhere() {
        assertThat(read("host: 0.0.0.0", Map.of()).host().isAnyLocalAddress()).isTrue();
        assertThat(read("", Map.of("CAIRN_HOST", "::1")).host().isLoopbackAddress())
                .isTrue();
    }

    @Test
    void theSandboxKeepsItsOwnDatabaseBesideTheOther() {
        assertThat(read("database: /srv/cairn/live.db", Map.of()).database())
                .isEqualTo(Path.of("/srv/cairn/sandbox.db"));
        assertThat(read("sandbox: true", Map.of("DISCORD_TOKEN", "secret")).account())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DISCORD_TOKEN      | ''                           | DISCORD_TOKEN is set but empty",
                "DISCORD_TOKEN_FILE | /no/such/file                | cannot be read",
                "CAIRN_PORT         | ''                           | CAIRN_PORT is set but empty",
                "CAIRN_PORT         | 65536                        | port number from 0 (any free one) to 65535",
                "CAIRN_PORT         | -1                           | port number from 0 (any free one) to 65535",
                "CAIRN_PORT         | http                         | port number from 0 (any free one) to 65535",
                "CAIRN_HOST         | example.org                  | an IP address: 127.0.0.1 for this machine only",
                "CAIRN_HOST         | 256.0.0.1                    | an IP address: 127.0.0.1 for this machine only",
                "CAIRN_HOST         | ::g                          | an IP address: 127.0.0.1 for this machine only",
                "CAIRN_ZONE         | Berlin                       | Europe/Berlin",
                "CAIRN_SANDBOX      | maybe                        | true or false",
                "CAIRN_SANDBOX      | false                        | There is no token",
                "CAIRN_DATABSE      | x.db                         | Did you mean CAIRN_DATABASE?",
                "DISCORD_TOKN       | secret                       | Did you mean DISCORD_TOKEN?",
                "CAIRN_XYZZY        | 1                            | There are: CAIRN_",
            })
    void whatCannotBeUsedIsNamedWithWhatCan(String variable, String value, String words) {
        assertThatThrownBy(() -> read("", Map.of(variable, value)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://127.0.0.1:4000/api/v10  | true",
                "http://localhost:4000/api/v10/ | true",
                "https://example.org/api/v10    | true",
                "http://example.org/api/v10     | false",
                "http://127.0.0.1.example.org/  | false",
                "ftp://127.0.0.1/               | false",
                "not an address                 | false",
            })
    void plainHttpStaysOnThisMachine(String address, boolean accepted) {
        Map<String, String> environment = Map.of("DISCORD_TOKEN", "t", "DISCORD_API_URL", address);
        if (accepted) {
            assertThat(read("", environment).account().orElseThrow().api()).isPresent();
        } else {
            assertThatThrownBy(() -> read("", environment))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("DISCORD_API_URL");
        }
    }

    @Test
    void anUnknownKeyNamesTheNearestOne() {
        assertThatThrownBy(() -> read("databse: x.db", Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Unknown setting databse")
                .hasMessageContaining("Did you mean database?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "port: [1, 2]   | takes one value",
                "just words     | holds no settings",
                "port: \"80     | is not YAML",
                "port: ''       | is set but empty",
            })
    void aFileThatIsNoneIsSaidSo(String yaml, String words) {
        assertThatThrownBy(() -> read(yaml, Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }

    private Settings read(String yaml, Map<String, String> environment) {
        try {
            return Settings.read(Files.writeString(folder.resolve("cairn.yaml"), yaml), environment);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
