package io.dropline.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RefundMachineTest {
    private static final Path PICTURE = Path.of("..", "docs", "refund.md");

    /** Every transition there is, by who brings it about. What is added to the table must be added here. */
    private static final Set<String> KNOWN = Set.of(
            "WAITING CLEARED SENDING",
            "WAITING WITHDRAW WITHDRAWN",
            "SENDING CONFIRM CONFIRMED",
            "SENDING REFUSE REFUSED",
            "SENDING DOUBT UNKNOWN",
            "UNKNOWN CONFIRM CONFIRMED",
            "UNKNOWN REFUSE REFUSED",
            "UNKNOWN AGAIN SENDING",
            "REFUSED CONFIRM CONFIRMED",
            "REFUSED AGAIN SENDING");

    @Test
    void everyTransitionIsKnownAndEveryOtherEventChangesNothing() {
        Set<String> found = new TreeSet<>();
        for (RefundState state : RefundState.values()) {
            for (RefundEvent event : RefundEvent.values()) {
                RefundMachine.next(state, event).ifPresent(next -> found.add(state + " " + event + " " + next));
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(KNOWN);
    }

    @Test
    void whatIsPaidBackOrWithdrawnStaysSo() {
        for (RefundState state : List.of(RefundState.CONFIRMED, RefundState.WITHDRAWN)) {
            for (RefundEvent event : RefundEvent.values()) {
                assertThat(RefundMachine.next(state, event))
                        .as(state + " on " + event)
                        .isEmpty();
            }
        }
    }

    @Test
    void nothingThatMayHaveBeenSentIsWithdrawn() {
        Set<RefundState> sent = EnumSet.of(RefundState.SENDING, RefundState.UNKNOWN, RefundState.CONFIRMED);
        sent.forEach(state ->
                assertThat(RefundMachine.next(state, RefundEvent.WITHDRAW)).isEmpty());
    }

    @Test
    void everyStateCanBeReached() {
        Set<RefundState> reached = EnumSet.of(RefundState.WAITING);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Map.Entry<RefundState, Map<RefundEvent, RefundState>> row :
                    RefundMachine.table().entrySet()) {
                if (reached.contains(row.getKey())) {
                    grew |= reached.addAll(row.getValue().values());
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(RefundState.values());
    }

    @Test
    void thePictureInTheDocumentsIsTrue() throws IOException {
        StringBuilder picture =
                new StringBuilder("# A refund's states\n\n```mermaid\nstateDiagram-v2\n    [*] --> WAITING\n");
        RefundMachine.table()
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
