package io.dropline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lots are even, stay as they are, and one drawing tells nothing of another. */
class LotsTest {
    @Test
    void theSameIsDrawnOnEveryNodeAndInEveryVersion() {
        UUID of = UUID.fromString("01900000-0000-7000-8000-000000000001");
        UUID who = UUID.fromString("01900000-0000-7000-8000-000000000002");
        assertThat(Lots.draw(of, who)).isEqualTo(Lots.draw(of, who)).isEqualTo(44);
    }

    @Test
    void aTenthIsATenthAlsoOfIdsInARow() {
        UUID one = new UUID(1, 1);
        UUID other = new UUID(1, 2);
        int tenth = 0;
        int both = 0;
        for (int i = 0; i < 100_000; i++) {
            UUID order = new UUID(0x0190_0000_0000_7000L + i, 0x8000_0000_0000_0000L);
            tenth += Lots.draw(one, order) < 10 ? 1 : 0;
            both += Lots.draw(one, order) < 10 && Lots.draw(other, order) < 10 ? 1 : 0;
        }
        assertThat(tenth).isBetween(9_600, 10_400);
        assertThat(both).isBetween(850, 1_150);
    }
}
