package dev.cairn.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jazzer looks for a file for which the loader breaks one of its {@link LoaderPromises}, beginning with fragments in all
 * dialects. It runs in a process of its own, whose classes it changes so that they tell where a file leads. By default it
 * tries a few files, the same each time; {@code -Dcairn.fuzz=900} looks for so many seconds, goes on from what it reached
 * before and leaves it, like what it finds, in {@code target/fuzz}.
 */
class LoaderFuzzTest {
    private static final int SECONDS = Integer.getInteger("cairn.fuzz", 0);
    private static final boolean SHORT = SECONDS == 0;
    private static final String FLEXMARK = "com.vladsch.flexmark.**";

    /** With those it begins with. */
    private static final int FILES = 120;

    /** Small, so that many are tried; what large ones cost, {@link HostileInputTest} tells. */
    private static final int MAX_BYTES = SHORT ? 500 : 2_000;

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(value = OS.LINUX, architectures = "aarch64", disabledReason = "Jazzer has no engine for it")
    void noFileBreaksAPromise() throws Exception {
        Path work = SHORT ? folder : Files.createDirectories(Path.of("target/fuzz"));
        Path log = work.resolve("log");

        int exitCode = new ProcessBuilder(command(work))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();

        assertThat(exitCode).as(() -> "what Jazzer said:\n" + said(log)).isZero();
        assertThat(said(log)).contains("DONE   cov: ");
    }

    private static List<String> command(Path work) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+EnableDynamicAgentLoading",
                "-XX:+UseSerialGC",
                "-Xmx512m"));
        if (SHORT) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer"));
        command.addAll(List.of(
                "--target_class=" + LoaderFuzzer.class.getName(),
                "--instrumentation_includes=dev.cairn.library.**" + (SHORT ? "" : ":" + FLEXMARK),
                "--custom_hook_excludes=**",
                "--trace=cov",
                "--reproducer_path=" + work,
                "-artifact_prefix=" + work + "/",
                "-dict=" + Files.writeString(work.resolve("dictionary"), Fragments.dictionary()),
                "-max_len=" + MAX_BYTES,
                "-seed=1",
                SHORT ? "-runs=" + FILES : "-max_total_time=" + SECONDS,
                Files.createDirectories(work.resolve("reached")).toString(),
                seeds(work.resolve("seeds")).toString()));
        return command;
    }

    /** Every second one in fragments. */
    private static Path seeds(Path folder) throws IOException {
        Files.createDirectories(folder);
        boolean inFragments = false;
        for (Path file : dialects()) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(
                    folder.resolve(file.getFileName()),
                    inFragments ? LoaderFuzzer.inFragments(bytes) : LoaderFuzzer.asItIs(bytes));
            inFragments = !inFragments;
        }
        return folder;
    }

    private static List<Path> dialects() throws IOException {
        try (Stream<Path> files = Files.list(DialectsTest.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static String said(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
