package io.dropline.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void aSumHasTheDigitsInWhichItsCurrencyIsPaid() {
        assertThat(Words.sum(new BigDecimal("489.0000"), "USD")).isEqualTo("$489.00");
        assertThat(Words.sum(new BigDecimal("1234.505"), "USD")).isEqualTo("$1,234.51");
        assertThat(Words.sum(new BigDecimal("-413.35"), "USD")).isEqualTo("-$413.35");
        assertThat(Words.sum(new BigDecimal("1234.5"), "JPY")).isEqualTo("¥1,235");
        assertThat(Words.sum(new BigDecimal("1234.5"), "KWD").replace('\u00a0', ' '))
                .isEqualTo("KWD 1,234.500");
        assertThat(Words.sum(new BigDecimal("1234.5"), "???")).isEqualTo("??? 1234.50");
        assertThat(Words.sum(new BigDecimal("1243.005"), "USD")).isEqualTo("$1,243.01");
        assertThat(Words.sum(new BigDecimal("-1234567.5"), "USD")).isEqualTo("-$1,234,567.50");
        assertThat(Words.sum(new BigDecimal("-999.99"), "USD")).isEqualTo("-$999.99");
        assertThat(Words.sum(new BigDecimal("98765"), "JPY")).isEqualTo("¥98,765");
        assertThat(Words.sum(new BigDecimal("1.2"), "KWD")).isEqualTo("KWD\u00a01.200");
        assertThat(Words.sum(new BigDecimal("-1.2"), "KWD")).isEqualTo("-KWD\u00a01.200");
        assertThat(Words.sum(BigDecimal.ZERO, "a currency nobody knows")).isEqualTo("a currency nobody knows 0.00");
    }

    @Test
    void aPriceKeepsTheDigitsThatItHas() {
        assertThat(Words.money(new BigDecimal("0.0725"), "USD")).isEqualTo("$0.0725");
        assertThat(Words.money(new BigDecimal("12.5000"), "USD")).isEqualTo("$12.50");
    }
}
