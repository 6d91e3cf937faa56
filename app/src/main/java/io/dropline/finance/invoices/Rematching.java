package io.dropline.finance.invoices;

import io.dropline.platform.MerchantId;
import io.dropline.platform.MerchantJob;
import io.dropline.platform.db.Moments;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares invoices anew of whose purchase orders more has shipped since. */
@Component
class Rematching implements MerchantJob {
    private static final int MOST = 200;

    private final JdbcTemplate jdbc;
    private final InvoiceStore store;
    private final Matching matching;
    private final TransactionTemplate transaction;

    Rematching(JdbcTemplate jdbc, InvoiceStore store, Matching matching, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.store = store;
        this.matching = matching;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "invoice-rematching";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run(MerchantId merchant) {
        transaction.executeWithoutResult(unused -> look(merchant));
    }

    private void look(MerchantId merchant) {
        List<UUID> stale = stale(merchant);
        if (!stale.isEmpty()) {
            store.lockSuppliers(merchant, store.suppliersOf(merchant, stale));
            matching.match(merchant, stale);
        }
    }

    private List<UUID> stale(MerchantId merchant) {
        return jdbc.query("""
                select i.id from supplier_invoice i
                where i.merchant_id = ? and i.state in ('DIFFERS', 'DISPUTED') and exists (
                    select 1 from supplier_invoice_line l
                    join package k on k.merchant_id = l.merchant_id and k.purchase_order_id = l.purchase_order_id
                    where l.merchant_id = i.merchant_id and l.invoice_id = i.id and k.announced_at >= i.matched_at)
                order by i.matched_at, i.id limit ?""", (row, index) -> Moments.uuid(row, "id"), merchant.value(), MOST);
    }
}
