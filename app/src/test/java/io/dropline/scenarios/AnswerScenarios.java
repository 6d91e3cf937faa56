package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.store.book.PlacedOrder;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What suppliers say, also when they say it twice. */
class AnswerScenarios {
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final UUID baltic = desk.supplier("BALTIC");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aRefusalToldAgainRefusesNothingMore() {
        desk.offer(nordic, "SAUNA", "900", 9);
        desk.offer(baltic, "SAUNA", "950", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 4, "1500"));
        Desk.Po po = desk.onlyPo(order);

        desk.answers(po, Desk.refuses(1, 2));
        desk.answers(po, Desk.refuses(1, 2));

        assertThat(desk.purchaseOrders(order)).extracting(Desk.Po::asked).containsExactly(4, 2);
        assertThat(desk.purchaseOrders(order)).extracting(Desk.Po::refused).containsExactly(2, 0);

        desk.answers(po, Desk.refuses(1, 3)); // one more is a refusal of one more
        assertThat(desk.purchaseOrders(order)).extracting(Desk.Po::asked).containsExactly(4, 2, 1);
    }
}
