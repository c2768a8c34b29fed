package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentlySeenTest {
    private final RecentlySeen seen = new RecentlySeen(3);

    @Test
    void theSecondDeliveryIsNotNew() {
        assertThat(seen.isNew(1)).isTrue();
        assertThat(seen.isNew(1)).isFalse();
    }

    @Test
    void theOldestIsForgottenWhenOneMoreComesThanFits() {
        for (long id = 1; id <= 3; id++) {
            seen.isNew(id);
        }
        assertThat(seen.isNew(1)).as("three fit").isFalse();
        seen.isNew(4);
        assertThat(seen.isNew(2)).as("the second of four is still known").isFalse();
        assertThat(seen.isNew(1)).as("the first of four is not").isTrue();
    }
}
