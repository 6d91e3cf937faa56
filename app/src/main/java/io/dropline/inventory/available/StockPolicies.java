package io.dropline.inventory.available;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.inventory.price.PricePolicy;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what merchants decide about stock. The audit remembers what was in force before. */
@Component
public class StockPolicies {
    private static final int MOST_HOURS = 24 * 3650;
    private final JdbcClient jdbc;
    private final Audit audit;

    StockPolicies(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public StockPolicy find(MerchantId merchant) {
        return jdbc.sql(
                        "select oversell_percent, margin_percent, fee_percent, fee_fixed from stock_policy where merchant_id = ?")
                .param(merchant.value())
                .query((row, _) -> new StockPolicy(
                        row.getBigDecimal("oversell_percent"),
                        new PricePolicy(
                                row.getBigDecimal("margin_percent"),
                                row.getBigDecimal("fee_percent"),
                                row.getBigDecimal("fee_fixed"))))
                .optional()
                .orElse(StockPolicy.DEFAULT);
    }

    /** Buffers follow within the hour. */
    @Transactional
    public Saved<StockPolicy> save(Actor actor, StockPolicy policy) {
        PricePolicy price = policy.price();
        FieldProblems problems = percent(
                new FieldProblems(),
                policy.oversellPercent(),
                "0.01",
                "50",
                "oversellPercent",
                "The share of oversells");
        percent(problems, price.marginPercent(), "0", "90", "marginPercent", "The margin");
        percent(problems, price.feePercent(), "0", "50", "feePercent", "The fees");
        problems.money(price.feeFixed(), "feeFixed", "The fee")
                .check(
                        price.marginPercent().add(price.feePercent()).compareTo(new BigDecimal("95")) <= 0,
                        "marginPercent",
                        "Margin and fees together leave nothing for the cost");
        return problems.orElse(() -> {
            jdbc.sql("""
                    insert into stock_policy (merchant_id, oversell_percent, margin_percent, fee_percent, fee_fixed) values (?, ?, ?, ?, ?)
                    on conflict (merchant_id) do update set oversell_percent = excluded.oversell_percent,
                        margin_percent = excluded.margin_percent, fee_percent = excluded.fee_percent, fee_fixed = excluded.fee_fixed""")
                    .params(
                            actor.merchantId().value(),
                            policy.oversellPercent(),
                            price.marginPercent(),
                            price.feePercent(),
                            price.feeFixed())
                    .update();
            audit.record(
                    actor,
                    "stock.policy-saved",
                    "stock",
                    Map.of(
                            "oversellPercent", policy.oversellPercent(),
                            "marginPercent", price.marginPercent(),
                            "feePercent", price.feePercent(),
                            "feeFixed", price.feeFixed()));
            return policy;
        });
    }

    /** Of every supplier that is not retired, by code. */
    public List<StockPolicy.Belief> beliefs(MerchantId merchant) {
        return jdbc.sql("""
                select s.id, s.code, s.name, (extract(epoch from t.fresh_for) / 3600)::int as fresh,
                    (extract(epoch from t.void_after) / 3600)::int as void, r.supplier_id is not null as chosen
                from supplier s join stock_terms t on t.merchant_id = s.merchant_id and t.supplier_id = s.id
                left join stock_rule r on r.merchant_id = s.merchant_id and r.supplier_id = s.id
                where s.merchant_id = ? and s.state <> 'RETIRED' order by s.code""")
                .param(merchant.value())
                .query((row, _) -> new StockPolicy.Belief(
                        Moments.uuid(row, "id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("fresh"),
                        row.getInt("void"),
                        row.getBoolean("chosen")))
                .list();
    }

    /**
     * Decides how long a supplier's figures are believed.
     *
     * @throws IllegalArgumentException if there is no such supplier
     */
    @Transactional
    public Saved<StockPolicy.Belief> believe(Actor actor, UUID supplier, int freshHours, int voidHours) {
        StockPolicy.Belief before = belief(actor.merchantId(), supplier);
        return new FieldProblems()
                .check(freshHours >= 0 && freshHours <= MOST_HOURS, "freshHours", "From 0 hours to ten years")
                .check(voidHours > freshHours, "voidHours", "It must end after it begins to fade")
                .check(voidHours <= MOST_HOURS, "voidHours", "At most ten years")
                .orElse(() -> {
                    jdbc.sql("""
                            insert into stock_rule (merchant_id, supplier_id, fresh_hours, void_hours) values (?, ?, ?, ?)
                            on conflict (merchant_id, supplier_id) do update set fresh_hours = excluded.fresh_hours, void_hours = excluded.void_hours""")
                            .params(actor.merchantId().value(), supplier, freshHours, voidHours)
                            .update();
                    audit.record(
                            actor,
                            "stock.belief-saved",
                            before.code(),
                            Map.of("freshHours", freshHours, "voidHours", voidHours));
                    return belief(actor.merchantId(), supplier);
                });
    }

    private StockPolicy.Belief belief(MerchantId merchant, UUID supplier) {
        return beliefs(merchant).stream()
                .filter(one -> one.supplierId().equals(supplier))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no supplier " + supplier));
    }

    private static FieldProblems percent(
            FieldProblems problems, BigDecimal value, String least, String most, String field, String name) {
        return problems.check(
                value.compareTo(new BigDecimal(least)) >= 0
                        && value.compareTo(new BigDecimal(most)) <= 0
                        && value.stripTrailingZeros().scale() <= 2,
                field,
                name + " must be from " + least + " to " + most + " %, with at most two decimals");
    }
}
