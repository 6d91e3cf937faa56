package io.dropline.finance.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimMachineTest {
    private static final Path PICTURE = Path.of("..", "docs", "claim.md");

    @Test
    void whatHasEndedStaysEndedUnlessTheCreditWasAMistake() {
        Set<ClaimEvent> mistakes = EnumSet.of(ClaimEvent.UNCREDIT_PART, ClaimEvent.UNCREDIT_ALL);
        for (ClaimState state : EnumSet.complementOf(EnumSet.of(ClaimState.WITHDRAWN))) {
            assertThat(ClaimMachine.table().get(state))
                    .as(state + " has a way on")
                    .isNotNull();
        }
        assertThat(ClaimMachine.table()).doesNotContainKey(ClaimState.WITHDRAWN);
        for (ClaimState state : EnumSet.of(ClaimState.CREDITED, ClaimState.WRITTEN_OFF)) {
            assertThat(Objects.requireNonNull(ClaimMachine.table().get(state)).keySet())
                    .as("what happens to " + state)
                    .isEqualTo(mistakes);
        }
        for (ClaimEvent mistake : mistakes) {
            assertThat(ClaimMachine.next(ClaimState.OPEN, mistake)).isEmpty();
        }
    }

    @Test
    void everyStateCanBeReachedAndEveryEventLeadsSomewhere() {
        Set<ClaimState> reached = EnumSet.of(ClaimState.OPEN);
        Set<ClaimEvent> used = EnumSet.noneOf(ClaimEvent.class);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (ClaimState state : EnumSet.copyOf(reached)) {
                for (ClaimEvent event : ClaimEvent.values()) {
                    if (ClaimMachine.next(state, event).isPresent()) {
                        used.add(event);
                        grew |= reached.add(ClaimMachine.next(state, event).orElseThrow());
                    }
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(ClaimState.values());
        assertThat(used).containsExactlyInAnyOrder(ClaimEvent.values());
    }

    @Test
    void thePictureInTheDocumentsIsTrue() throws IOException {
        StringBuilder picture =
                new StringBuilder("# A claim's states\n\n```mermaid\nstateDiagram-v2\n    [*] --> OPEN\n");
        ClaimMachine.table()
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
