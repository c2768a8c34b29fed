package dev.cairn.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Deque's accessibility checker, run within a page. */
final class Axe {
    private static final String SCRIPT = read("/axe.min.js");
    private static final String FINDINGS = """
            const done = arguments[arguments.length - 1];
            axe.run({ resultTypes: ["violations"] }).then(({ violations }) => done(violations.flatMap(
                ({ id, impact, help, nodes }) => nodes.map(({ html, failureSummary }) =>
                    `${impact}: ${help} (${id}) in ${html}: ${failureSummary}`).slice(0, 3)).join("\\n\\n")));
            """;

    private Axe() {}

    /** What it finds in the page as it is now, each as "impact: what, in which element". */
    static List<String> findings(Window window) {
        window.run(SCRIPT);
        return String.valueOf(window.runAsync(FINDINGS))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String read(String resource) {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream(resource), resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
