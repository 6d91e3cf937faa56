package io.dropline.console.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.console.orders.figures.Promised;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages say of days that were promised, once it is known how they were kept. */
class PromisedTest {
    private static final LocalDate DEC_7 = LocalDate.of(2026, 12, 7);
    private static final LocalDate DEC_2 = LocalDate.of(2026, 12, 2);

    @Test
    void whileItIsUnderWayThePromiseThatHoldsNowIsSaid() {
        assertThat(promised(null).summary()).isEqualTo("Promised Dec 2");
        assertThat(promised(null).kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-29, 'Promised Dec 7–10, delivered Nov 29', 8 days earlier than promised, false",
        "2026-12-06, 'Promised Dec 7–10, delivered Dec 6', 1 day earlier than promised, false",
        "2026-12-07, 'Promised Dec 7–10, delivered Dec 7', As promised, false",
        "2026-12-10, 'Promised Dec 7–10, delivered Dec 10', As promised, false",
        "2026-12-12, 'Promised Dec 7–10, delivered Dec 12', 2 days later than promised, true"
    })
    void onceItIsThereTheFirstPromiseIsComparedWithTheDay(
            LocalDate delivered, String summary, String kept, boolean missed) {
        Promised promised = promised(delivered);

        assertThat(promised.summary()).isEqualTo(summary);
        assertThat(promised.kept()).isEqualTo(kept);
        assertThat(promised.missed()).isEqualTo(missed);
    }

    @ParameterizedTest
    @CsvSource({
        "SHIPPED, , by Dec 2",
        "DELIVERED, 2026-11-29, on Nov 29",
        "DELIVERED, , ''",
        "CANCELLED, , ''",
        "CLOSED, , ''"
    })
    void listsOfEndedOrdersPromiseNothing(Standing standing, @Nullable LocalDate delivered, String words) {
        assertThat(new OrderRow(
                                new UUID(0, 1),
                                "#1001",
                                Instant.EPOCH,
                                "",
                                "",
                                "",
                                1,
                                0,
                                BigDecimal.ONE,
                                "USD",
                                standing,
                                DEC_2,
                                delivered,
                                null,
                                false,
                                0,
                                false)
                        .arrival())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGED, , Ships Mon Nov 30",
        "PARTIALLY_SHIPPED, 2026-11-29, Ships Mon Nov 30",
        "SHIPPED, 2026-11-29, Shipped Sun Nov 29",
        "CLOSED, 2026-11-29, Shipped Sun Nov 29",
        "REJECTED, , ''",
        "CANCELLED, , ''"
    })
    void whatHasLeftDoesNotShipAnyMore(String state, @Nullable LocalDate shipped, String words) {
        assertThat(new OrderPurchase(
                                new UUID(0, 1),
                                "PO-1001",
                                new UUID(0, 2),
                                "Nordic",
                                state,
                                BigDecimal.ONE,
                                "USD",
                                LocalDate.of(2026, 12, 3),
                                LocalDate.of(2026, 11, 30),
                                shipped,
                                Instant.EPOCH,
                                Instant.EPOCH,
                                null,
                                "",
                                null,
                                List.of())
                        .ships())
                .isEqualTo(words);
    }

    private static Promised promised(@Nullable LocalDate delivered) {
        return new Promised(DEC_2, DEC_2, DEC_2, 3, DEC_7, DEC_7.plusDays(3), delivered, false);
    }
}
