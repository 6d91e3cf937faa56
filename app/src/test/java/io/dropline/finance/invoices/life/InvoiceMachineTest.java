package io.dropline.finance.invoices.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvoiceMachineTest {
    private static final Path PICTURE = Path.of("..", "docs", "supplier-invoice.md");

    @Test
    void whatHasEndedStaysEnded() {
        for (InvoiceState state : InvoiceState.values()) {
            boolean ended = EnumSet.of(InvoiceState.EXPORTED).contains(state);
            for (InvoiceEvent event : InvoiceEvent.values()) {
                if (ended) {
                    assertThat(InvoiceMachine.next(state, event))
                            .as(state + " on " + event)
                            .isEmpty();
                }
            }
            assertThat(InvoiceMachine.table().containsKey(state))
                    .as(state + " has a way on")
                    .isEqualTo(!ended);
        }
    }

    @Test
    void everyStateCanBeReachedAndEveryEventLeadsSomewhere() {
        Set<InvoiceState> reached = EnumSet.of(InvoiceState.RECEIVED);
        Set<InvoiceEvent> used = EnumSet.noneOf(InvoiceEvent.class);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (InvoiceState state : EnumSet.copyOf(reached)) {
                for (InvoiceEvent event : InvoiceEvent.values()) {
                    if (InvoiceMachine.next(state, event).isPresent()) {
                        used.add(event);
                        grew |= reached.add(InvoiceMachine.next(state, event).orElseThrow());
                    }
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(InvoiceState.values());
        assertThat(used).containsExactlyInAnyOrder(InvoiceEvent.values());
    }

    @Test
    void thePictureInTheDocumentsIsTrue() throws IOException {
        StringBuilder picture = new StringBuilder(
                "# A supplier's invoice's states\n\n```mermaid\nstateDiagram-v2\n    [*] --> RECEIVED\n");
        InvoiceMachine.table()
                .forEach((from, row) -> row.forEach((event, to) -> picture.append("    ")
                        .append(from)
                        .append(" --> ")
                        .append(to)
                        .append(" : ")
                        .append(event)
                        .append('\n')));
        picture.append("```\n");
        if (!Files.exists(PICTURE) || System.getenv("DROPLINE_GOLDEN") != null) {
            Files.writeString(PICTURE, picture);
        }
        assertThat(Files.readString(PICTURE)).isEqualTo(picture.toString());
    }
}
