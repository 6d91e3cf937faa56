package io.dropline.console.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the page of a return still says of rules and days, as it goes on. */
class RmaPageTest {
    private static final String FAULT = "It was not as it had to be: the supplier pays the parcel back";
    private static final String NO_ADDRESS = "The supplier has no address for returns: enter where the goods go";
    private static final String UNTIL = "The supplier takes it back until Tue Dec 29";
    private static final String WORTH = "Worth 489.00, above 300.00 somebody decides";
    private static final List<String> ALL = List.of(FAULT, NO_ADDRESS, UNTIL, WORTH);

    @Test
    void allRulesStandBesideWhatIsToBeDecided() {
        assertThat(heeded(head("REQUESTED", List.of()))).isEqualTo(ALL);
    }

    @Test
    void whatIsDecidedAndAddressedIsNotAskedForAnyMore() {
        assertThat(heeded(head("AUTHORIZED", List.of("4400 Race Street")))).containsExactly(FAULT, UNTIL);
    }

    @Test
    void aSettledReturnHasNoDaysToKeep() {
        RmaPage.Head settled = head("RESOLVED", List.of("4400 Race Street"));

        assertThat(heeded(settled)).containsExactly(FAULT);
        assertThat(settled.sendBy()).isNull();
        assertThat(head("AUTHORIZED", List.of()).sendBy()).isEqualTo(LocalDate.of(2026, 12, 13));
    }

    @Test
    void onlyWhatIsBackOrNeedNotComeBackCanEnd() {
        assertThat(head("AUTHORIZED", List.of()).settleable()).isFalse();
        assertThat(head("INSPECTED", List.of()).settleable()).isTrue();
        assertThat(head("AUTHORIZED", true, List.of()).settleable()).isTrue();
        assertThat(head("RESOLVED", true, List.of()).settleable()).isFalse();
    }

    @Test
    void aNoteSaysWhoseWordsItIs() {
        assertThat(head("RESOLVED", List.of()).noteBy()).isEqualTo("June Okafor");
    }

    private static List<String> heeded(RmaPage.Head head) {
        return ALL.stream().filter(head::heeds).toList();
    }

    private static RmaPage.Head head(String state, List<String> sendTo) {
        return head(state, false, sendTo);
    }

    private static RmaPage.Head head(String state, boolean returnless, List<String> sendTo) {
        return new RmaPage.Head(
                new UUID(0, 1),
                "RMA-1002",
                state,
                returnless,
                false,
                "CUSTOMER",
                "SUPPLIER",
                "USD",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "It is back in its box.",
                new UUID(0, 2),
                "#1005",
                "June Okafor",
                new UUID(0, 3),
                "Summit Cycle Works",
                sendTo,
                Instant.parse("2026-11-29T15:51:00Z"),
                Instant.parse("2026-12-14T00:00:00Z"),
                "",
                "",
                "",
                "",
                "",
                null,
                "USD",
                null,
                null);
    }
}
