package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.sandbox.RawBot.Answer;
import dev.cairn.sandbox.wire.DiscordError;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DynamicTest;

/**
 * A number that Discord does not let a request go beyond.
 *
 * @param error what it says to one more
 * @param request one with so many of what is counted
 */
record Limit<T>(String what, int most, String error, IntFunction<T> request) {

    /** Each at the last allowed number, and one beyond. */
    static <T> List<DynamicTest> tests(List<Limit<T>> limits, Function<T, String> verdict) {
        return limits.stream()
                .map(limit -> DynamicTest.dynamicTest(limit.what() + ", at most " + limit.most(), () -> {
                    assertThat(verdict.apply(limit.request().apply(limit.most())))
                            .isEmpty();
                    assertThat(verdict.apply(limit.request().apply(limit.most() + 1)))
                            .isEqualTo(limit.error());
                }))
                .toList();
    }

    /** What is refused, by path, or Discord's code; empty if nothing is. */
    static String verdict(Runnable check) {
        try {
            check.run();
            return "";
        } catch (DiscordError refused) {
            String error = new Answer(refused.status(), refused.body()).error();
            return error.isEmpty() ? Integer.toString(refused.code()) : error;
        }
    }
}
