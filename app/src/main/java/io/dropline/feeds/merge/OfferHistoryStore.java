package io.dropline.feeds.merge;

import io.dropline.feeds.staging.Subject;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.platform.db.Portion;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The offer_history table. */
@Repository
class OfferHistoryStore {
    private final JdbcTemplate jdbc;

    OfferHistoryStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes what a portion changed.
     *
     * @throws org.springframework.dao.DuplicateKeyException where some of it was written before
     */
    void add(Subject subject, Portion portion) {
        jdbc.update(
                """
                insert into offer_history (merchant_id, supplier_id, sku, at, on_hand, unit_cost, run_id)
                select ?, ?, c.sku, ?, case when c.stock and c.stock_before is distinct from c.quantity then c.quantity end,
                    case when c.terms and c.unit_cost <> c.cost_before then c.unit_cost end, ?
                from %s c where c.n > ? and c.n <= ?
                    and (c.stock and c.stock_before is distinct from c.quantity or c.terms and c.unit_cost <> c.cost_before)
                order by c.n""".formatted(portion.table()),
                subject.merchant().value(),
                subject.supplierId(),
                Moments.toSql(subject.madeAt()),
                subject.runId(),
                portion.after(),
                portion.upTo());
    }

    /** Writes what a portion changed, but for the stock of the rows named here. Again it adds what was missing. */
    void write(Subject subject, Portion portion, List<Long> withoutStock) {
        jdbc.update(
                """
                insert into offer_history as h (merchant_id, supplier_id, sku, at, on_hand, unit_cost, run_id)
                select ?, ?, d.sku, ?, d.on_hand, d.unit_cost, ? from (
                    select c.n, c.sku, case when c.stock and c.stock_before is distinct from c.quantity and not (c.n = any(?)) then c.quantity end as on_hand,
                        case when c.terms and c.unit_cost <> c.cost_before then c.unit_cost end as unit_cost
                    from %s c where c.n > ? and c.n <= ?) d
                where d.on_hand is not null or d.unit_cost is not null order by d.n
                on conflict (merchant_id, supplier_id, at, sku) do update set on_hand = coalesce(excluded.on_hand, h.on_hand),
                    unit_cost = coalesce(excluded.unit_cost, h.unit_cost), run_id = excluded.run_id""".formatted(portion.table()),
                Columns.of(withoutStock)
                        .value(subject.merchant().value())
                        .value(subject.supplierId())
                        .at(subject.madeAt())
                        .value(subject.runId())
                        .bigint(n -> n)
                        .value(portion.after())
                        .value(portion.upTo()));
    }
}
