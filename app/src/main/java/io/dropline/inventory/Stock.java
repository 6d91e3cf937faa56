package io.dropline.inventory;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What suppliers say they have. */
@Component
public class Stock {
    /**
     * Units of a SKU at a supplier.
     *
     * @param onHand zero or more
     */
    public record OnHand(UUID supplierId, String sku, int onHand) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Stock(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes what suppliers say they have now, in the caller's transaction; what we promised away before is taken to be in their figure.
     *
     * @param figures each supplier and SKU at most once; what is no offer is passed over
     * @return how many were taken
     */
    public int set(MerchantId merchant, List<OnHand> figures) {
        if (figures.isEmpty()) {
            return 0;
        }
        return jdbc.update(
                """
                insert into stock (merchant_id, supplier_id, sku, on_hand, committed, as_of)
                select ?, t.supplier_id, t.sku, t.on_hand, 0, ? from unnest(?, ?, ?) as t(supplier_id, sku, on_hand)
                where exists (select 1 from offer o where o.merchant_id = ? and o.supplier_id = t.supplier_id and o.sku = t.sku)
                order by t.supplier_id, t.sku
                on conflict (merchant_id, supplier_id, sku) do update set on_hand = excluded.on_hand, committed = 0, as_of = excluded.as_of""",
                Columns.of(figures)
                        .value(merchant.value())
                        .at(clock.instant())
                        .uuid(OnHand::supplierId)
                        .text(OnHand::sku)
                        .integer(OnHand::onHand)
                        .value(merchant.value()));
    }
}
