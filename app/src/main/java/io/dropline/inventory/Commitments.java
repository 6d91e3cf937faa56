package io.dropline.inventory;

import io.dropline.inventory.shelf.Publishing;
import io.dropline.platform.Ids;
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
    /** So many units of a SKU at a supplier. */
    public record Units(UUID supplierId, String sku, int units) {}

    private final JdbcTemplate jdbc;
    private final Publishing publishing;
    private final Clock clock;

    Commitments(JdbcTemplate jdbc, Publishing publishing, Clock clock) {
        this.jdbc = jdbc;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** Promises units away, in the transaction of the purchase orders. */
    public void promise(MerchantId merchant, List<Units> promised) {
        if (promised.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                update stock s set committed = s.committed + t.units
                from (select supplier_id, sku, sum(units)::int as units from unnest(?, ?, ?) as u(supplier_id, sku, units) group by 1, 2) as t
                where s.merchant_id = ? and s.supplier_id = t.supplier_id and s.sku = t.sku""",
                Columns.of(promised)
                        .uuid(Units::supplierId)
                        .text(Units::sku)
                        .integer(Units::units)
                        .value(merchant.value()));
    }

    /**
     * Takes back what a purchase order promised away, in its transaction. Where the supplier spoke of its stock after the order was issued, its figure
     * knows of it and nothing of it is committed any more.
     */
    public void giveBack(MerchantId merchant, UUID purchaseOrder, List<Units> back) {
        if (back.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                update stock s set committed = greatest(0, s.committed - t.units)
                from (select supplier_id, sku, sum(units)::int as units from unnest(?, ?, ?) as u(supplier_id, sku, units) group by 1, 2) as t
                join stock_terms k on k.merchant_id = ? and k.supplier_id = t.supplier_id
                join purchase_order q on q.merchant_id = k.merchant_id and q.id = ?
                where s.merchant_id = k.merchant_id and s.supplier_id = t.supplier_id and s.sku = t.sku
                    and q.issued_at >= greatest(s.as_of, k.told_at)""",
                Columns.of(back)
                        .uuid(Units::supplierId)
                        .text(Units::sku)
                        .integer(Units::units)
                        .value(merchant.value())
                        .value(purchaseOrder));
    }

    /** A supplier says that it has none left: what it told before is void, is remembered as an error, and stores hear of it at once. */
    public void soldOut(MerchantId merchant, List<Units> sold) {
        if (sold.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                with refused as (
                    select t.id, s.supplier_id, s.sku, s.on_hand, s.as_of from unnest(?, ?, ?) as t(id, supplier_id, sku)
                    join stock s on s.merchant_id = ? and s.supplier_id = t.supplier_id and s.sku = t.sku for update of s),
                remembered as (
                    insert into stock_refusal (merchant_id, id, supplier_id, sku, refused_at, on_hand, as_of)
                    select ?, r.id, r.supplier_id, r.sku, ?, r.on_hand, r.as_of from refused r)
                update stock s set on_hand = 0, committed = 0, as_of = ? from refused r
                where s.merchant_id = ? and s.supplier_id = r.supplier_id and s.sku = r.sku""",
                Columns.of(sold)
                        .uuid(_ -> Ids.next())
                        .uuid(Units::supplierId)
                        .text(Units::sku)
                        .value(merchant.value())
                        .value(merchant.value())
                        .at(clock.instant())
                        .at(clock.instant())
                        .value(merchant.value()));
        publishing.changed(merchant, sold.stream().map(Units::sku).distinct().toList());
    }
}
