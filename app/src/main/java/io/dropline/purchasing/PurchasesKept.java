package io.dropline.purchasing;

import io.dropline.platform.privacy.Keeping;
import io.dropline.platform.privacy.KeepsPersonal;
import io.dropline.platform.privacy.Trait;
import java.util.List;
import org.springframework.stereotype.Component;

/** What suppliers and people wrote about purchase orders may name the customer; what was bought and what it cost stays. */
@Component
class PurchasesKept implements KeepsPersonal {
    @Override
    public List<Keeping> keeps() {
        return List.of(
                Keeping.ofOrders("purchase_order", "Purchase orders to suppliers", "t.order_id", "id")
                        .with(Trait.KEY, "id", "number")
                        .with(Trait.WORDS, "packing_slip_text", "answer_note", "cancel_reason")
                        .with(Trait.GIVEN, "number", "issued_at"),
                Keeping.ofOrders(
                                "purchase_order_line",
                                "Lines of purchase orders",
                                "t.order_id",
                                "purchase_order_id",
                                "line_no")
                        .with(Trait.WORDS, "title"));
    }
}
