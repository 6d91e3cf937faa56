package io.dropline.inventory;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What of the suppliers' stock we have promised away since they told it. */
@Component
public class Commitments {
    /** So many units of a SKU at a supplier; negative gives them back. */
    public record Units(UUID supplierId, String sku, int units) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Commitments(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Promises units away or takes them back, in the transaction of the purchase orders. */
    public void change(MerchantId merchant, List<Units> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                update stock s set committed = greatest(0, s.committed + t.units)
                from (select supplier_id, sku, sum(units)::int as units from unnest(?, ?, ?) as u(supplier_id, sku, units) group by 1, 2) as t
                where s.merchant_id = ? and s.supplier_id = t.supplier_id and s.sku = t.sku""",
                Columns.of(changes)
                        .uuid(Units::supplierId)
                        .text(Units::sku)
                        .integer(Units::units)
                        .value(merchant.value()));
    }

    /** A supplier says that it has none left: what it told before is void. */
    public void soldOut(MerchantId merchant, List<Units> sold) {
        if (sold.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                update stock s set on_hand = 0, committed = 0, as_of = ? from unnest(?, ?) as t(supplier_id, sku)
                where s.merchant_id = ? and s.supplier_id = t.supplier_id and s.sku = t.sku""",
                Columns.of(sold)
                        .at(clock.instant())
                        .uuid(Units::supplierId)
                        .text(Units::sku)
                        .value(merchant.value()));
    }
}
