package io.dropline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccentTest {
    /** Under a pointer a button moves away from the colour of its words, by day and by night: they stay readable. */
    @ParameterizedTest
    @CsvSource({"#4f46e5, #ffffff, #000", "#ffd400, #111827, #fff", "nonsense, #ffffff, #000"})
    void wordsOnAButtonStayReadableUnderAPointer(String colour, String words, String away) {
        assertThat(new Accent(colour).css())
                .contains("--on-accent: " + words + ";", " 86%, " + away + ");")
                .containsOnlyOnce("--accent-strong");
    }
}
