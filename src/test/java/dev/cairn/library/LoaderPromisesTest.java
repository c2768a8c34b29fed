package dev.cairn.library;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files for which a promise was broken, found by Jazzer and made as small as they could be. */
class LoaderPromisesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "# ?\n- A\n- A",
                "- [ ] A\n  1. B\n  -",
                ": A\n- B\n\n: C\n- B",
                "-[ ]- [ ]- [ ]- [ ]- [ ]- [ ]- [ ]- [ ]\n-[ ]- [ ]- [ ]- [ ]- [ ]- [ ]- [ ]- A",
                "<table><tr><td><h3><img src='a.png'></h3></td></tr></table>\n\n- A",
                "<table><h2>"
            })
    void isKept(String file) {
        LoaderPromises.areKeptFor(file.getBytes(StandardCharsets.UTF_8));
    }
}
