package io.dropline.console.orders;

import io.dropline.console.Desk;
import io.dropline.console.DeskAction;
import io.dropline.console.Section;
import io.dropline.console.money.ClaimViews;
import io.dropline.console.page.Form;
import io.dropline.console.returns.RmaListStore;
import io.dropline.console.support.ConversationListStore;
import io.dropline.platform.Address;
import io.dropline.platform.web.Downloads;
import io.dropline.support.evidence.DisputeEvidence;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of one order and what can be done there. */
@Controller
class OrderController {
    private final OrderPageStore store;
    private final OrderPartsStore parts;
    private final RmaListStore returns;
    private final ClaimViews claims;
    private final ConversationListStore conversations;
    private final DisputeEvidence evidence;
    private final Clock clock;

    OrderController(
            OrderPageStore store,
            OrderPartsStore parts,
            RmaListStore returns,
            ClaimViews claims,
            ConversationListStore conversations,
            DisputeEvidence evidence,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.returns = returns;
        this.claims = claims;
        this.conversations = conversations;
        this.evidence = evidence;
        this.clock = clock;
    }

    @GetMapping("/orders/{id}")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        Optional<OrderPageStore.Opening> found = store.opening(desk.merchant(), id, LocalDate.now(clock));
        return found.isEmpty()
                ? desk.missing(Section.ORDERS, "order")
                : desk.show(Section.ORDERS, "console/orders/order.jte", page(desk, id, found.get()));
    }

    private OrderPage page(Desk desk, UUID id, OrderPageStore.Opening opening) {
        List<OrderPurchase> purchases = parts.purchases(desk.merchant(), id);
        List<OrderPage.Parcel> parcels = parts.parcels(desk.merchant(), id);
        OrderPage.Decision decision = store.decision(desk.merchant(), id).orElse(null);
        return new OrderPage(
                opening.head(),
                store.kin(desk.merchant(), id),
                opening.money(),
                Journey.of(
                        opening.head().standing(),
                        opening.head().placedAt(),
                        decision == null ? null : decision.at(),
                        purchases,
                        parcels),
                store.lines(desk.merchant(), id),
                store.holds(desk.merchant(), id),
                decision,
                purchases,
                parcels,
                returns.ofOrder(desk.merchant(), id),
                parts.documents(desk.merchant(), id),
                store.timeline(desk.merchant(), id),
                store.problems(desk.merchant(), id),
                claims.ofOrder(desk.merchant(), id, LocalDate.now(clock)),
                conversations.ofOrder(desk.merchant(), id, clock.instant()));
    }

    /** What a bank is handed when the customer disputes the payment. */
    @GetMapping("/orders/{id}/evidence.pdf")
    ResponseEntity<byte[]> evidence(Desk desk, @PathVariable UUID id) {
        return evidence.of(desk.viewer().actor(), id)
                .map(file -> Downloads.of(file.name(), "application/pdf", file.content()))
                .orElseGet(() -> desk.missing(Section.ORDERS, "order"));
    }

    @PostMapping("/orders/{id}/hold")
    ResponseEntity<byte[]> hold(Desk desk, @PathVariable UUID id, Form form) {
        return act(desk, id, new DeskAction.HoldOrder(id, form.text("reason")));
    }

    @PostMapping("/orders/{id}/release")
    ResponseEntity<byte[]> release(Desk desk, @PathVariable UUID id, Form form) {
        return act(desk, id, new DeskAction.ReleaseHold(id, form.text("policy"), form.text("note")));
    }

    @PostMapping("/orders/{id}/cancel")
    ResponseEntity<byte[]> cancel(Desk desk, @PathVariable UUID id, Form form) {
        return act(desk, id, new DeskAction.CancelOrder(id, form.text("reason")));
    }

    @PostMapping("/orders/{id}/ship-to")
    ResponseEntity<byte[]> shipTo(Desk desk, @PathVariable UUID id, Form form) {
        Address address = new Address(
                form.text("name"),
                form.text("company"),
                form.text("line1"),
                form.text("line2"),
                form.text("city"),
                form.text("region").toUpperCase(Locale.ROOT),
                form.text("postalCode"),
                form.text("country").toUpperCase(Locale.ROOT),
                form.text("phone"));
        boolean complete = !address.name().isEmpty()
                && !address.line1().isEmpty()
                && !address.city().isEmpty()
                && List.of(Locale.getISOCountries()).contains(address.country());
        return complete
                ? act(desk, id, new DeskAction.ChangeShipTo(id, address))
                : desk.refused("The address needs a name, a street, a city and a country code such as US.", path(id));
    }

    @PostMapping("/orders/{id}/parcels/{parcel}/delivered")
    ResponseEntity<byte[]> delivered(Desk desk, @PathVariable UUID id, @PathVariable UUID parcel, Form form) {
        LocalDate on = form.day("on");
        return act(desk, id, new DeskAction.MarkDelivered(parcel, on == null ? LocalDate.now(clock) : on));
    }

    @PostMapping("/orders/{id}/documents/{document}/resend")
    ResponseEntity<byte[]> resend(Desk desk, @PathVariable UUID id, @PathVariable UUID document) {
        return act(desk, id, new DeskAction.ResendMail(document));
    }

    private static ResponseEntity<byte[]> act(Desk desk, UUID id, DeskAction action) {
        return desk.act(action, path(id));
    }

    private static String path(UUID id) {
        return "/orders/" + id;
    }
}
