package io.dropline.feeds.pruning;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.retention.DataClass;
import io.dropline.platform.retention.Perishable;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stock and cost of long ago. Found once and removed by its place: a join by the key may read all of a supplier for each row where statistics are missing. */
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
                delete from offer_history where ctid = any(array(
                    select o.place from supplier s cross join lateral (
                        select h.ctid as place from offer_history h
                        where h.merchant_id = s.merchant_id and h.supplier_id = s.id and h.at < :before
                        order by h.at, h.sku limit :most) o
                    where s.merchant_id = :merchant limit :most))""")
                        .param("merchant", merchant.value())
                        .param("before", Moments.toSql(before))
                        .param("most", PORTION)
                        .update()
                >= PORTION;
    }
}
