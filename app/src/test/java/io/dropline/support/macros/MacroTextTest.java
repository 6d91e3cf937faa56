package io.dropline.support.macros;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MacroTextTest {
    @Test
    void whatIsKnownIsFilledInAndTheRestStaysAndIsNamed() {
        MacroText.Filled filled = MacroText.fill(
                "Hello { customer.first_name }, {order.number} arrives by {promise.latest}. {order.number}!",
                Map.of(MacroVariable.CUSTOMER_FIRST_NAME, "Maya", MacroVariable.ORDER_NUMBER, "#2817"));
        assertThat(filled.text()).isEqualTo("Hello Maya, #2817 arrives by {promise.latest}. #2817!");
        assertThat(filled.missing()).containsExactly("{promise.latest}");
        assertThat(MacroText.open(filled.text())).containsExactly("{promise.latest}");
    }

    @Test
    void whatNobodyKnowsIsNamed() {
        assertThat(MacroText.unknown("{customer.shoe_size} {order.number} {x} {} {a.b"))
                .containsExactly("{customer.shoe_size}");
    }

    @Test
    void aValueIsNeverFilledInAgain() {
        MacroText.Filled filled = MacroText.fill(
                "{customer.name}",
                Map.of(MacroVariable.CUSTOMER_NAME, "{order.total} $1 \\", MacroVariable.ORDER_TOTAL, "9"));
        assertThat(filled.text()).isEqualTo("(order.total) $1 \\");
        assertThat(MacroText.open(filled.text())).isEmpty();
    }

    @Test
    void everyVariableIsUnderstoodAsItIsWritten() {
        for (MacroVariable variable : MacroVariable.values()) {
            assertThat(MacroText.unknown(variable.written())).isEmpty();
            assertThat(MacroText.open(variable.written())).containsExactly(variable.written());
        }
    }
}
