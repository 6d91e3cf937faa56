package io.dropline.console.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the list says of the day a purchase order ships. */
class PurchaseRowTest {
    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGED, , Nov 30",
        "PARTIALLY_SHIPPED, 2026-11-29, Nov 30",
        "CLOSED, 2026-11-29, shipped Nov 29",
        "CANCELLED, , ''"
    })
    void whatHasLeftSaysWhen(String state, @Nullable LocalDate shipped, String words) {
        assertThat(new PurchaseRow(
                                new UUID(0, 1),
                                "PO-1001",
                                "Nordic",
                                new UUID(0, 2),
                                "#1001",
                                "Sauna",
                                1,
                                0,
                                BigDecimal.ONE,
                                "USD",
                                state,
                                Instant.EPOCH,
                                LocalDate.of(2026, 11, 30),
                                shipped,
                                false,
                                false)
                        .ships())
                .isEqualTo(words);
    }
}
