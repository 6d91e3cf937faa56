package io.dropline.finance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNumberTest {
    @ParameterizedTest
    @CsvSource({
        "INV-000123, inv 123",
        "INV-000123, Inv.123",
        "INV-000123, ' #inv_0123 '",
        "ＩＮＶ１２３, INV-123",
        "2026-0011, 2026/11",
        "000, 0",
        "A-1-B, a1b"
    })
    void theseAreOneNumber(String one, String other) {
        assertThat(FoldedNumber.of(one)).isEqualTo(FoldedNumber.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-1-11, 2026-11-1", "INV-12, INV-1-2", "INV-10, INV-1", "A1, B1", "100, 10"})
    void theseAreTwo(String one, String other) {
        assertThat(FoldedNumber.of(one)).isNotEqualTo(FoldedNumber.of(other));
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "' - ', ''", "'№ ', NO"})
    void punctuationAloneIsNoNumber(String written, String folded) {
        assertThat(FoldedNumber.of(written)).isEqualTo(folded);
    }
}
