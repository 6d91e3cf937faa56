package io.dropline.simulators.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrackingNumbersTest {
    @Test
    void checkDigitsOfKnownNumbers() {
        // The example of UPS's own documentation, and FedEx and USPS numbers calculated by hand.
        assertThat(TrackingNumbers.ups("999AA1012345678")).isEqualTo("1Z999AA10123456784");
        assertThat(TrackingNumbers.fedEx("12345678901")).isEqualTo("123456789012");
        assertThat(TrackingNumbers.usps("940011189922385745000")).hasSize(22);
    }

    @Test
    void formatsByCarrier() {
        var numbers = new TrackingNumbers(new SplittableRandom(1));
        assertThat(numbers.next("UPS")).matches("1Z[0-9A-Z]{6}03[0-9]{8}");
        assertThat(numbers.next("FedEx")).matches("[0-9]{12}");
        assertThat(numbers.next("USPS")).matches("940011[0-9]{16}");
        assertThat(numbers.next("UPS")).isNotEqualTo(numbers.next("UPS"));
    }
}
