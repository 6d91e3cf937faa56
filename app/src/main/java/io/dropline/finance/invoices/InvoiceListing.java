package io.dropline.finance.invoices;

import io.dropline.platform.MerchantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads invoices as they stand. */
@Component
public class InvoiceListing {
    private final InvoiceStore store;

    InvoiceListing(InvoiceStore store) {
        this.store = store;
    }

    public Optional<Invoice> find(MerchantId merchant, UUID id) {
        return store.find(merchant, id);
    }

    /**
     * Invoices, the last received first; null means any.
     *
     * @param supplier a supplier's code
     * @param after the last one of the part before
     */
    public List<Invoice> list(
            MerchantId merchant, @Nullable String state, @Nullable String supplier, @Nullable UUID after, int limit) {
        return store.list(merchant, state, supplier, after, limit);
    }
}
