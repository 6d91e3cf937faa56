package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.console.DeskAction;
import io.dropline.console.DeskActions;
import io.dropline.console.DeskResult;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the console says it did is what it did. */
class ConsoleScenarios {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aParcelIsNotedOnceAndNonsenseNever() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 2, "1500"));
        UUID po = desk.onlyPo(order).id();

        assertThat(ask(parcel(po, "shipped today"))).isInstanceOf(DeskResult.Refused.class);
        assertThat(ask(parcel(po, "1Z999AA10123456784"))).isInstanceOf(DeskResult.Done.class);
        assertThat(ask(parcel(po, "1Z999AA10123456784"))).isInstanceOf(DeskResult.Refused.class);
        assertThat(desk.onlyPo(order).shipped()).isEqualTo(1);
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void whatChangesNothingIsRefused() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder placed = desk.placed(Desk.order("SAUNA", 1, "1500"));
        UUID order = desk.orderId(placed);
        UUID po = desk.onlyPo(placed).id();

        assertThat(ask(new DeskAction.ReleaseHold(order, "risk", "fine"))).isInstanceOf(DeskResult.Refused.class);
        assertThat(ask(new DeskAction.AnswerCancellation(po, true, ""))).isInstanceOf(DeskResult.Refused.class);
        assertThat(ask(parcel(po, "1Z999AA10123456784"))).isInstanceOf(DeskResult.Done.class);
        UUID parcel = desk.parcels(placed).getFirst();
        assertThat(ask(new DeskAction.MarkDelivered(parcel, TODAY))).isInstanceOf(DeskResult.Done.class);
        assertThat(ask(new DeskAction.MarkDelivered(parcel, TODAY))).isInstanceOf(DeskResult.Refused.class);

        assertThat(desk.life(placed)).isEqualTo("CLOSED");
        assertThat(ask(new DeskAction.HoldOrder(order, "wait"))).isInstanceOf(DeskResult.Refused.class);
        assertThat(ask(new DeskAction.CancelOrder(order, "late"))).isInstanceOf(DeskResult.Refused.class);
        assertThat(ask(new DeskAction.AnswerPurchaseOrder(po, List.of(), null, "")))
                .isInstanceOf(DeskResult.Refused.class);
    }

    private static DeskAction parcel(UUID po, String number) {
        return new DeskAction.AnnounceParcel(po, "", number, TODAY, List.of(new DeskAction.ParcelLine(1, 1)));
    }

    private DeskResult ask(DeskAction action) {
        DeskResult result = desk.house.bean(DeskActions.class).perform(desk.merchant, "robin@example.com", action);
        desk.work();
        return result;
    }
}
