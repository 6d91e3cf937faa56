package io.dropline.inventory.pruning;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.retention.DataClass;
import io.dropline.platform.retention.Perishable;
import io.dropline.platform.retention.Walks;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Refusals that the safety stock looks at no more. One that a figure still rests on stays: by it the figure is known to be ours, not the supplier's. */
@Component
class OldRefusals implements Perishable {
    private final JdbcTemplate jdbc;
    private final Walks walks;

    OldRefusals(JdbcTemplate jdbc, Walks walks) {
        this.jdbc = jdbc;
        this.walks = walks;
    }

    @Override
    public DataClass data() {
        return DataClass.STOCK_REFUSALS;
    }

    @Override
    public boolean removeSome(MerchantId merchant, Instant before) {
        Walks.Portion old = walks.next(merchant, "stock_refusal", "stock_refusal", "refused_at", before);
        jdbc.update("""
                delete from stock_refusal r where r.merchant_id = ? and r.id = any(?) and not exists (
                    select 1 from stock s
                    where s.merchant_id = r.merchant_id and s.supplier_id = r.supplier_id and s.sku = r.sku and s.as_of = r.refused_at)""", Columns.of(old.ids()).value(merchant.value()).uuid(id -> id));
        return old.more();
    }
}
