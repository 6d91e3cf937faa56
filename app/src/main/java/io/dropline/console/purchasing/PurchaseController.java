package io.dropline.console.purchasing;

import io.dropline.console.Desk;
import io.dropline.console.DeskAction;
import io.dropline.console.Section;
import io.dropline.console.page.Cursor;
import io.dropline.console.page.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Purchase orders, and what a person does for a supplier who called. */
@Controller
class PurchaseController {
    private final PurchaseListStore list;
    private final PurchasePageStore store;
    private final Clock clock;

    PurchaseController(PurchaseListStore list, PurchasePageStore store, Clock clock) {
        this.list = list;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/purchase-orders")
    ResponseEntity<byte[]> list(
            Desk desk,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable UUID supplier,
            @RequestParam(required = false) @Nullable String after) {
        PurchaseFilter filter = PurchaseFilter.ofSlug(status);
        Cursor cursor = Cursor.read(after);
        return desk.show(
                Section.PURCHASE_ORDERS,
                "console/purchasing/list.jte",
                new PurchaseListPage(
                        list.page(desk.merchant(), filter, supplier, cursor, clock.instant(), LocalDate.now(clock)),
                        filter,
                        list.liveCounts(desk.merchant(), supplier),
                        supplier,
                        cursor.atStart()));
    }

    @GetMapping("/purchase-orders/{id}")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        return store.head(desk.merchant(), id, clock.instant())
                .map(head -> desk.show(
                        Section.PURCHASE_ORDERS,
                        "console/purchasing/purchase.jte",
                        new PurchasePage(
                                head,
                                store.lines(desk.merchant(), id),
                                store.documents(desk.merchant(), head.orderId(), id),
                                store.parcels(desk.merchant(), id),
                                LocalDate.now(clock))))
                .orElseGet(() -> desk.missing(Section.PURCHASE_ORDERS, "purchase order"));
    }

    @PostMapping("/purchase-orders/{id}/answer")
    ResponseEntity<byte[]> answer(Desk desk, @PathVariable UUID id, Form form) {
        return act(desk, id, form, PurchaseAnswerForm.answer(id, store.lines(desk.merchant(), id), form));
    }

    @PostMapping("/purchase-orders/{id}/parcels")
    ResponseEntity<byte[]> parcel(Desk desk, @PathVariable UUID id, Form form) {
        return act(
                desk,
                id,
                form,
                PurchaseAnswerForm.parcel(id, store.lines(desk.merchant(), id), form, LocalDate.now(clock)));
    }

    @PostMapping("/purchase-orders/{id}/cancel")
    ResponseEntity<byte[]> cancel(Desk desk, @PathVariable UUID id, Form form) {
        return act(desk, id, form, new DeskAction.CancelPurchaseOrder(id, form.text("reason")));
    }

    @PostMapping("/purchase-orders/{id}/cancel-answer")
    ResponseEntity<byte[]> cancelAnswer(Desk desk, @PathVariable UUID id, Form form) {
        String said = form.text("said");
        form.problems().check(said.equals("agreed") || said.equals("refused"), "said", "Choose what they said.");
        return act(desk, id, form, new DeskAction.AnswerCancellation(id, said.equals("agreed"), form.text("note")));
    }

    private static ResponseEntity<byte[]> act(Desk desk, UUID id, Form form, DeskAction action) {
        String page = "/purchase-orders/" + id;
        return form.problems().none()
                ? desk.act(action, page)
                : desk.refused(form.problems().list().getFirst().message(), page);
    }
}
