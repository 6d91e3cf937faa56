package io.dropline.shipping;

import io.dropline.platform.privacy.Keeping;
import io.dropline.platform.privacy.KeepsPersonal;
import io.dropline.platform.privacy.Trait;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The carrier's page and what scans say of places and of who signed goes. The tracking number stays: freight invoices and claims name it, and
 * carriers themselves forget whose it was after some months.
 */
@Component
class ParcelsKept implements KeepsPersonal {
    @Override
    public List<Keeping> keeps() {
        return List.of(
                Keeping.ofOrders("package", "Parcels", "t.order_id", "id")
                        .with(Trait.KEY, "id", "tracking_number", "tracker_ref")
                        .with(Trait.NOTHING, "tracking_url", "tracker_ref")
                        .with(Trait.MOMENT, "redacted_at")
                        .with(Trait.GIVEN, "carrier_name", "tracking_number", "shipped_on", "status", "delivered_at"),
                Keeping.ofOrders("tracking_event", "Where parcels were seen", "k.order_id", "package_id", "event_key")
                        .through("package k", "k.merchant_id = t.merchant_id and k.id = t.package_id")
                        .with(Trait.BLANK, "description", "place")
                        .with(Trait.WORDS, "source")
                        .with(Trait.GIVEN, "occurred_at", "status"));
    }
}
