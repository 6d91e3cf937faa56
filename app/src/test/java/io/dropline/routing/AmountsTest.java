package io.dropline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.routing.search.Amounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "100000, 0.01",
        "10000000, 1.00",
        "12345600000, 1234.56",
        "50000, 0.005",
        "1, 0.0000001",
        "10, 0.000001",
        "-27200000, -2.72"
    })
    void isShownWithTwoDecimalsOrAsManyAsItTakes(long units, String shown) {
        assertThat(Amounts.money(units).toPlainString()).isEqualTo(shown);
        assertThat(Amounts.units(Amounts.money(Math.abs(units)))).isEqualTo(Math.abs(units));
    }
}
