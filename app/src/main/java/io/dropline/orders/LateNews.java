package io.dropline.orders;

import io.dropline.platform.MerchantId;
import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import java.util.List;

/** News from the store that come after the order was sent on: nothing is changed behind a supplier's back, a person is told what to do. */
final class LateNews {
    private LateNews() {}

    /** Units of a line that are on purchase orders; of a kit, those of which some part is. */
    static int onPurchase(LineStore.Standing line, List<LineStore.Standing> parts) {
        return parts.stream()
                .mapToInt(part -> (part.allocated() + part.perKit() - 1) / part.perKit())
                .max()
                .orElse(line.allocated());
    }

    static Problem reduced(MerchantId merchant, OrderStore.Known order, String title, int wanted, int onPurchase) {
        return new Problem(
                merchant,
                "order.edited-late",
                "order:" + order.id(),
                order.id(),
                Severity.URGENT,
                "Order " + order.number() + " was reduced after it was sent on",
                title + ": the customer now wants " + wanted + ", but " + onPurchase + " are on purchase orders",
                "Cancel the purchase order or ask the supplier to ship less.",
                "/orders/" + order.id());
    }

    static Problem address(MerchantId merchant, OrderStore.Known order, StoreOrder told) {
        return new Problem(
                merchant,
                "order.address-late",
                "order:" + order.id(),
                order.id(),
                Severity.URGENT,
                "Order " + order.number() + ": the address was changed after it was sent on",
                "The new address is: " + String.join(", ", told.shipTo().label()),
                "Tell the supplier, or cancel the purchase order so that a new one carries the new address.",
                "/orders/" + order.id());
    }
}
