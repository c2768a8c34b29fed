package dev.cairn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.sandbox.Sandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as an operator meets it: a process with an exit code and a sentence. */
class MainTest {
    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void stopAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void withoutATokenTheSandboxAnswersAndASignalEndsItCleanly() throws Exception {
        Path heartbeat = folder.resolve("heartbeat");
        Process bot = run(Map.of("CAIRN_PORT", "0", "CAIRN_HEARTBEAT", heartbeat.toString()));
        String address = address(bot);
        String answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/sandbox/type"))
                                .POST(HttpRequest.BodyPublishers.ofString("""
                                        {"member": "mira", "channel": "general", "text": "/roadmap ml phase 3"}"""))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        assertThat(answer).contains("Phase 3: Machine Learning Fundamentals");
        assertThat(heartbeat).exists();
        bot.destroy();
        assertThat(bot.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(bot.exitValue()).isZero();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("sandbox.db", "sandbox.db.lock", "errors-0");
        }
    }

    @Test
    void aSecondInstanceIsSentAwayWithinFiveSecondsAndTheFirstIsUnharmed() throws Exception {
        Process first = run(Map.of("CAIRN_PORT", "0"));
        String address = address(first);
        Process second = run(Map.of("CAIRN_PORT", "0"));
        assertThat(second.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(78);
        assertThat(complaint(second)).contains("Another Cairn is running");
        assertThat(HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(address + "/sandbox/server"))
                                        .build(),
                                BodyHandlers.ofString())
                        .body())
                .contains("\"online\":true");
    }

    @Test
    void aTakenPortIsNamedWithTheWayOut() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process bot = run(Map.of("CAIRN_PORT", "" + other.getLocalPort()));
            assertThat(exitCode(bot)).isEqualTo(78);
            assertThat(complaint(bot)).contains("" + other.getLocalPort(), "CAIRN_PORT");
        }
    }

    @Test
    void whoLetsOthersReachTheSandboxIsToldSo() throws Exception {
        Process bot = run(Map.of("CAIRN_PORT", "0", "CAIRN_HOST", "0.0.0.0"));
        String port = address(bot).replaceFirst(".*:", "");
        assertThat(bot.inputReader().readLine())
                .isEqualTo("It listens on every address of this machine: whoever reaches port " + port
                        + " there can use it. From a container, publish it to your own machine only: -p 127.0.0.1:"
                        + port + ":" + port + ", then open http://127.0.0.1:" + port + ".");
        Process nowhere = run(Map.of(
                "CAIRN_PORT", "0",
                "CAIRN_HOST", "192.0.2.1",
                "CAIRN_DATABASE", folder.resolve("other").resolve("cairn.db").toString()));
        assertThat(exitCode(nowhere)).isEqualTo(78);
        assertThat(complaint(nowhere))
                .isEqualTo("192.0.2.1 is no address of this machine. Choose another with CAIRN_HOST; 0.0.0.0 stands"
                        + " for all of them.");
    }

    @Test
    void anUnknownSettingIsNamedWithTheNearest() throws Exception {
        Process bot = run(Map.of("CAIRN_ROADMAP", "x"));
        assertThat(exitCode(bot)).isEqualTo(78);
        assertThat(complaint(bot))
                .isEqualTo("Unknown setting CAIRN_ROADMAP in the environment. Did you mean CAIRN_ROADMAPS?");
    }

    @Test
    void noReadableRoadmapAtAllIsRefused() throws Exception {
        Process bot = run(Map.of("CAIRN_ROADMAPS", folder.resolve("nowhere").toString()));
        assertThat(exitCode(bot)).isEqualTo(78);
        assertThat(complaint(bot)).contains("There is no readable roadmap in").contains("CAIRN_ROADMAPS");
    }

    @Test
    void aBrokenRoadmapIsReportedAndTheOthersAreServed() throws Exception {
        Path roadmaps = Files.createDirectory(folder.resolve("roadmaps"));
        Files.writeString(roadmaps.resolve("good.md"), "# Good\n\n## Phase 1: One\n- Topic\n");
        Files.writeString(roadmaps.resolve("broken.md"), "---\nid: [\n---\n# Broken\n");
        Process bot = run(Map.of("CAIRN_PORT", "0", "CAIRN_ROADMAPS", roadmaps.toString()));
        address(bot);
        bot.destroy();
        bot.waitFor();
        assertThat(complaint(bot)).containsPattern("broken\\.md:\\d+:\\d+ ");
    }

    @Test
    void aFolderOnTheCommandLineWinsOverTheSettings() throws Exception {
        Path roadmaps = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(roadmaps.resolve("mine.md"), "# My own\n\n## Phase 1: One\n- Topic\n");
        Process bot = run(Map.of("CAIRN_PORT", "0", "CAIRN_ROADMAPS", "nowhere"), "--roadmaps", roadmaps.toString());
        String served = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address(bot) + "/sandbox/roadmaps"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        assertThat(served).contains("\"title\":\"My own\"");
    }

    @Test
    void aRejectedTokenEndsItWithOneLine() throws Exception {
        try (Sandbox sandbox = Sandbox.open(0, Clock.systemUTC())) {
            Process bot = run(Map.of("DISCORD_TOKEN", "canary-token", "DISCORD_API_URL", sandbox.apiUrl()));
            assertThat(exitCode(bot)).isEqualTo(78);
            assertThat(complaint(bot)).contains("Discord rejected the token").doesNotContain("canary-token");
        }
    }

    @Test
    void aSignalEndsItCleanlyAlsoWhileDiscordCannotBeReached() throws Exception {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        Process bot = run(Map.of("DISCORD_TOKEN", "t", "DISCORD_API_URL", "http://127.0.0.1:" + nobody + "/api/v10"));
        while (!complaint(bot).contains("cannot be reached")) {
            assertThat(bot.isAlive()).isTrue();
            LockSupport.parkNanos(20_000_000);
        }
        bot.destroy();
        assertThat(bot.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(bot.exitValue()).isZero();
    }

    @Test
    void checkFindsNothingToMendAndChangesNothing() throws Exception {
        Process check = run(Map.of(), "check");
        assertThat(exitCode(check)).isZero();
        assertThat(words(check))
                .startsWith("Settings: fine, for the sandbox")
                .contains("sandbox.db will be created", "Roadmaps: 9 roadmaps in roadmaps, 0 errors");
        assertThat(folder.resolve("sandbox.db")).doesNotExist();
    }

    @Test
    void checkNamesEachRoadmapsProblemByItsPlace() throws Exception {
        Path roadmaps = Files.createDirectory(folder.resolve("roadmaps"));
        Path good = Files.writeString(roadmaps.resolve("good.md"), "# Good\n\n## Phase 1: One\n- Topic\n");
        Path broken = Files.writeString(roadmaps.resolve("broken.md"), "---\nid: [\n---\n# Broken\n");
        Process check = run(Map.of("CAIRN_ROADMAPS", roadmaps.toString()), "check");
        assertThat(exitCode(check)).isEqualTo(1);
        assertThat(words(check)).contains("1 roadmap in ").containsPattern(broken + ":\\d+:\\d+: error: .+");
        Process named = run(Map.of("CAIRN_ROADMAPS", "nowhere"), "--roadmaps", roadmaps.toString(), "check");
        assertThat(words(named)).contains("1 roadmap in " + roadmaps);
        Files.delete(good);
        Files.delete(broken);
        Process none = run(Map.of("CAIRN_ROADMAPS", roadmaps.toString()), "check");
        assertThat(exitCode(none)).isEqualTo(1);
        assertThat(words(none)).contains("0 roadmaps in ");
    }

    @Test
    void checkTellsWhatWouldKeepTheBotFromStartingAndNeverTheToken() throws Exception {
        Process settings = run(Map.of("DISCORD_TOKEN", "canary-token", "CAIRN_PORT", "x"), "check");
        assertThat(exitCode(settings)).isEqualTo(78);
        assertThat(words(settings)).contains("Settings: CAIRN_PORT is \"x\"").doesNotContain("canary-token");
        Path letter = Files.writeString(folder.resolve("letter.db"), "this is a letter to my aunt");
        Process database = run(
                Map.of(
                        "DISCORD_TOKEN", "canary-token",
                        "CAIRN_DATABASE", letter.toString(),
                        "CAIRN_ROADMAPS", folder.resolve("nowhere").toString()),
                "check");
        assertThat(exitCode(database)).isEqualTo(78);
        assertThat(words(database))
                .contains(
                        "Settings: fine, for Discord",
                        "Database: The database " + letter,
                        "Roadmaps: There is no folder")
                .doesNotContain("canary-token");
    }

    @Test
    void checkReadsNothingButTheFilesThatAreNamed() throws Exception {
        Path roadmaps = Files.createDirectory(folder.resolve("roadmaps"));
        Path fine = Files.writeString(folder.resolve("fine.md"), "# Fine\n\n## Phase 1: One\n- [Topic](x)\n");
        Path broken = Files.writeString(roadmaps.resolve("broken.md"), "---\nid: [\n---\n## Phase 1: One\n- Topic\n");
        Process warned = run(Map.of("CAIRN_PORT", "x"), "check", fine.toString());
        assertThat(words(warned))
                .isEqualTo(fine + ":4:1: warning: only http and https addresses are shown; left out \"x\"\n"
                        + "0 errors and 1 warning in 1 file\n");
        assertThat(exitCode(warned)).isZero();
        Process refused = run(Map.of(), "check", fine.toString(), roadmaps.toString());
        assertThat(words(refused))
                .containsPattern(broken + ":\\d+:\\d+: error: broken front matter")
                .endsWith("1 error and 1 warning in 2 files\n");
        assertThat(exitCode(refused)).isEqualTo(1);
        Process missing = run(Map.of(), "check", "nowhere.md");
        assertThat(exitCode(missing)).isEqualTo(2);
        assertThat(complaint(missing)).contains("There is no readable file nowhere.md.");
    }

    @Test
    void anOutlineIsPrintedAsJson() throws Exception {
        Process outline = run(Map.of(), "outline", Path.of("roadmaps", "ml.md").toString());
        String json = words(outline);
        assertThat(exitCode(outline)).isZero();
        assertThat(json).startsWith("{\n  \"id\": \"ml\"").contains("Machine Learning Fundamentals");
        Process missing = run(Map.of(), "outline", "nowhere.md");
        assertThat(exitCode(missing)).isEqualTo(2);
        assertThat(complaint(missing)).contains("There is no readable file nowhere.md.");
    }

    @Test
    void anEditIsForetoldAndWrongUsageIsExplained() throws Exception {
        Path before = Files.writeString(folder.resolve("before.md"), "# R\n\n## Phase 1: One\n- Decison trees\n");
        Path after = Files.writeString(folder.resolve("after.md"), "# R\n\n## Phase 1: One\n- Decision trees\n");
        Process diff = run(Map.of(), "diff", before.toString(), after.toString());
        assertThat(words(diff)).startsWith("after: 1 renamed\n  renamed: 1/decison-trees");
        assertThat(exitCode(diff)).isZero();
        Process alone = run(Map.of(), "diff", before.toString());
        assertThat(exitCode(alone)).isEqualTo(2);
        assertThat(complaint(alone)).isEqualTo("Say: cairn diff OLD NEW, or: cairn diff --progress [NEW].");
        Process early = run(Map.of(), "diff", "--progress");
        assertThat(exitCode(early)).isEqualTo(78);
        assertThat(complaint(early)).contains("sandbox.db does not exist");
    }

    private Process run(Map<String, String> settings, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.cairn.Main"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().keySet().removeIf(name -> name.startsWith("CAIRN_") || name.startsWith("DISCORD_"));
        Map<String, String> environment = new HashMap<>(settings);
        environment.putIfAbsent("CAIRN_DATABASE", folder.resolve("cairn.db").toString());
        builder.environment().putAll(environment);
        builder.redirectError(folder.resolve("errors-" + started.size()).toFile());
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** All that it prints, once it has ended. */
    private static String words(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Waits for the line that says where the sandbox is. */
    private static String address(Process bot) throws IOException {
        BufferedReader lines = bot.inputReader();
        String line = lines.readLine();
        assertThat(line).as("the first line").startsWith("Sandbox: http://127.0.0.1:");
        return line.substring("Sandbox: ".length());
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS))
                .isTrue();
        return process.exitValue();
    }

    /** The one line that the operator reads; there is no stack trace behind it. */
    private String complaint(Process process) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("errors-" + started.indexOf(process)));
        assertThat(lines).noneMatch(line -> line.startsWith("\tat "));
        return String.join("\n", lines);
    }
}
