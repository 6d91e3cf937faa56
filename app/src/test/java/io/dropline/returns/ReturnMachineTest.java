package io.dropline.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReturnMachineTest {
    private static final Path PICTURE = Path.of("..", "docs", "return.md");

    @Test
    void everyStateAnswersEveryEvent() {
        for (ReturnState state : ReturnState.values()) {
            for (ReturnEvent event : ReturnEvent.values()) {
                assertThat(ReturnMachine.next(state, event))
                        .as(state + " on " + event)
                        .isNotNull();
            }
        }
    }

    @Test
    void whatHasEndedStaysEnded() {
        for (ReturnState state : ReturnState.values()) {
            if (!state.live()) {
                for (ReturnEvent event : ReturnEvent.values()) {
                    assertThat(ReturnMachine.next(state, event))
                            .as(state + " on " + event)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void everyStateCanBeReached() {
        Set<ReturnState> reached = EnumSet.of(ReturnState.REQUESTED);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (ReturnState state : EnumSet.copyOf(reached)) {
                for (ReturnEvent event : ReturnEvent.values()) {
                    grew |= ReturnMachine.next(state, event).map(reached::add).orElse(false);
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(ReturnState.values());
    }

    @Test
    void thePictureInTheDocumentsIsTrue() throws IOException {
        StringBuilder picture =
                new StringBuilder("# A return's states\n\n```mermaid\nstateDiagram-v2\n    [*] --> REQUESTED\n");
        ReturnMachine.table()
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
