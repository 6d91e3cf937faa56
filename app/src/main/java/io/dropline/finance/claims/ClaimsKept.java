package io.dropline.finance.claims;

import io.dropline.platform.privacy.Keeping;
import io.dropline.platform.privacy.KeepsPersonal;
import io.dropline.platform.privacy.Trait;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is claimed and what was said of it is the merchant's own business, but may name the customer. A claim goes on without them. */
@Component
class ClaimsKept implements KeepsPersonal {
    @Override
    public List<Keeping> keeps() {
        return List.of(
                Keeping.ofOrders("supplier_claim", "Claims against suppliers", "t.order_id", "id")
                        .with(Trait.INNER, "explanation", "said"),
                Keeping.ofOrders("supplier_claim_entry", "What happened to claims", "c.order_id", "claim_id", "id")
                        .through("supplier_claim c", "c.merchant_id = t.merchant_id and c.id = t.claim_id")
                        .with(Trait.INNER, "summary"));
    }
}
