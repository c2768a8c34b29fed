package dev.cairn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Numbering;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurrentCatalogueTest {
    private final Catalogue old = empty();
    private final Catalogue next = empty();
    private final CurrentCatalogue current = new CurrentCatalogue(old);

    @Test
    void anAnswerThatHasBegunSeesOneCatalogueToItsEnd() {
        List<Catalogue> seen = current.steadily(() -> {
            Catalogue first = current.get();
            current.replace(next);
            return List.of(first, current.get());
        });

        assertThat(seen).containsExactly(old, old);
        assertThat(current.get()).isSameAs(next);
        assertThat(current.<Catalogue>steadily(current)).isSameAs(next);
    }

    @Test
    void anAnswerThatFailsHoldsNothingBack() {
        assertThatThrownBy(() -> current.steadily(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        current.replace(next);

        assertThat(current.get()).isSameAs(next);
    }

    private static Catalogue empty() {
        return Catalogue.of(List.of(), new Numbering(Map.of(), Map.of(), Map.of()));
    }
}
