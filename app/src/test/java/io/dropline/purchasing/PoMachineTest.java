package io.dropline.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PoMachineTest {
    private static final Path PICTURE = Path.of("..", "docs", "purchase-order.md");

    @Test
    void everyStateAnswersEveryEvent() {
        for (PoState state : PoState.values()) {
            for (PoEvent event : PoEvent.values()) {
                assertThat(PoMachine.next(state, event))
                        .as(state + " on " + event)
                        .isNotNull();
            }
        }
    }

    @Test
    void whatHasEndedStaysEnded() {
        for (PoState state : EnumSet.of(PoState.CLOSED, PoState.REJECTED, PoState.CANCELLED)) {
            for (PoEvent event : PoEvent.values()) {
                assertThat(PoMachine.next(state, event))
                        .as(state + " on " + event)
                        .isEmpty();
            }
        }
    }

    @Test
    void everyStateCanBeReached() {
        Set<PoState> reached = EnumSet.of(PoState.ISSUED);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (PoState state : EnumSet.copyOf(reached)) {
                for (PoEvent event : PoEvent.values()) {
                    grew |= PoMachine.next(state, event).map(reached::add).orElse(false);
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(PoState.values());
    }

    @Test
    void aRefusedCancellationLeadsBackWhereItWas() {
        assertThat(PoMachine.afterRefusedCancel(PoState.PARTIALLY_SHIPPED)).isEqualTo(PoState.PARTIALLY_SHIPPED);
        assertThat(PoMachine.afterRefusedCancel(PoState.ACKNOWLEDGED)).isEqualTo(PoState.ACKNOWLEDGED);
    }

    @Test
    void thePictureInTheDocumentsIsTrue() throws IOException {
        StringBuilder picture =
                new StringBuilder("# A purchase order's states\n\n```mermaid\nstateDiagram-v2\n    [*] --> ISSUED\n");
        PoMachine.table()
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
