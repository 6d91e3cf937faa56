package io.dropline.support.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConversationMachineTest {
    private static final Path PICTURE = Path.of("..", "docs", "conversation.md");

    @Test
    void everyStateAnswersEveryEvent() {
        for (ConversationState state : ConversationState.values()) {
            for (ConversationEvent event : ConversationEvent.values()) {
                assertThat(ConversationMachine.next(state, event))
                        .as(state + " on " + event)
                        .isNotNull();
            }
        }
    }

    @Test
    void whoWritesIsNeverOutOfSight() {
        for (ConversationState state : ConversationState.values()) {
            assertThat(ConversationMachine.next(state, ConversationEvent.ARRIVED))
                    .as(state.name())
                    .contains(ConversationState.OPEN);
        }
    }

    @Test
    void whatIsSaidCanBeSaidInEveryState() {
        for (ConversationState state : ConversationState.values()) {
            for (ConversationEvent event : EnumSet.of(ConversationEvent.ANSWERED, ConversationEvent.ASKED)) {
                assertThat(ConversationMachine.next(state, event))
                        .as(state + " on " + event)
                        .contains(ConversationState.WAITING);
            }
        }
    }

    @Test
    void onlyWhatSleepsWakes() {
        for (ConversationState state : ConversationState.values()) {
            assertThat(ConversationMachine.next(state, ConversationEvent.WAKE).isPresent())
                    .as(state.name())
                    .isEqualTo(state == ConversationState.SNOOZED);
        }
    }

    @Test
    void everyStateCanBeReachedAndEveryEventHappens() {
        Set<ConversationState> reached = EnumSet.of(ConversationState.OPEN);
        Set<ConversationEvent> happened = EnumSet.noneOf(ConversationEvent.class);
        ConversationMachine.table()
                .forEach((from, row) -> row.forEach((event, to) -> {
                    reached.add(to);
                    happened.add(event);
                }));
        assertThat(reached).containsExactlyInAnyOrder(ConversationState.values());
        assertThat(happened).containsExactlyInAnyOrder(ConversationEvent.values());
    }

    @Test
    void thePictureInTheDocumentsIsTrue() throws IOException {
        StringBuilder picture =
                new StringBuilder("# A conversation's states\n\n```mermaid\nstateDiagram-v2\n    [*] --> OPEN\n");
        ConversationMachine.table()
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
