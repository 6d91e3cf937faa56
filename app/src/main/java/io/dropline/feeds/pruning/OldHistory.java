package io.dropline.feeds.pruning;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.retention.DataClass;
import io.dropline.platform.retention.Perishable;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stock and cost of long ago. */
@Component
class OldHistory implements Perishable {
    private static final int PORTION = 10_000;

    private final JdbcClient jdbc;

    OldHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataClass data() {
        return DataClass.OFFER_HISTORY;
    }

    @Override
    public boolean removeSome(MerchantId merchant, Instant before) {
        return jdbc.sql("""
                delete from offer_history h using supplier s cross join lateral (
                    select o.sku, o.at from offer_history o where o.merchant_id = :merchant and o.supplier_id = s.id and o.at < :before
                    order by o.at, o.sku limit :most) old
                where s.merchant_id = :merchant and h.merchant_id = :merchant and h.supplier_id = s.id and h.at = old.at and h.sku = old.sku""")
                        .param("merchant", merchant.value())
                        .param("before", Moments.toSql(before))
                        .param("most", PORTION)
                        .update()
                >= PORTION;
    }
}
