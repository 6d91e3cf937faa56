package io.dropline.finance.invoices;

import io.dropline.finance.match.Billed;
import io.dropline.finance.match.Match;
import io.dropline.platform.MerchantId;
import io.dropline.policies.Policies;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows an invoice beside the purchase orders and what has shipped, as they stand now. */
@Component
public class InvoicePapers {
    /** @param match as it would be now; what was decided by stands on the invoice */
    public record Papers(Invoice invoice, List<Billed.Line> lines, Match match) {}

    private final InvoiceStore store;
    private final InvoiceLineStore lines;
    private final Matching matching;
    private final Policies policies;

    InvoicePapers(InvoiceStore store, InvoiceLineStore lines, Matching matching, Policies policies) {
        this.store = store;
        this.lines = lines;
        this.matching = matching;
        this.policies = policies;
    }

    @Transactional
    public Optional<Papers> of(MerchantId merchant, UUID id) {
        return Optional.ofNullable(store.lock(merchant, List.of(id)).get(id)).map(invoice -> {
            List<Billed.Line> billed = lines.of(merchant, List.of(id)).getOrDefault(id, List.of());
            Match match = matching.look(
                    merchant, invoice, billed, policies.invoices(merchant).document());
            return new Papers(invoice, billed, match);
        });
    }
}
