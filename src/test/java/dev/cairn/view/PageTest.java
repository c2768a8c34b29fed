package dev.cairn.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.buttons.Button;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void tenFitAPageOfTenAndElevenDoNot() {
        assertThat(Page.of(numbers(10), 10, 0).isOnly()).isTrue();
        Page<Integer> first = Page.of(numbers(11), 10, 0);
        assertThat(first.items()).hasSize(10);
        assertThat(labels(first)).containsExactly("Next page");
        assertThat(first.words()).isEqualTo("page 1 of 2");
    }

    @Test
    void theLastPageHoldsTheRest() {
        Page<Integer> last = Page.of(numbers(11), 10, 1);
        assertThat(last.items()).containsExactly(10);
        assertThat(labels(last)).containsExactly("Previous page");
    }

    @Test
    void aNumberOutsideGivesTheNearestPage() {
        assertThat(Page.of(numbers(11), 10, 99).number()).isEqualTo(1);
        assertThat(Page.of(numbers(11), 10, -1).number()).isZero();
        assertThat(Page.of(List.of(), 10, 3).count()).isEqualTo(1);
    }

    private static List<String> labels(Page<?> page) {
        return page.turns((number, label) -> Button.secondary("page:" + number, label)).stream()
                .map(Button::getLabel)
                .toList();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
