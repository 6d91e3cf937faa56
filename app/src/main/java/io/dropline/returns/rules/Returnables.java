package io.dropline.returns.rules;

import io.dropline.platform.MerchantId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What of orders can come back. */
@Component
public class Returnables {
    private final ReturnableStore store;

    Returnables(ReturnableStore store) {
        this.store = store;
    }

    /** Everything of an order that was shipped, by line and supplier; what arrived first comes first. */
    public List<Returnable> ofOrder(MerchantId merchant, UUID order) {
        return store.ofOrder(merchant, order);
    }
}
