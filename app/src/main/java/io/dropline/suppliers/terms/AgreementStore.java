package io.dropline.suppliers.terms;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was agreed, in the database. */
@Repository
class AgreementStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    AgreementStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Agreement> find(MerchantId merchant, UUID supplier) {
        return jdbc.sql("""
                select s.minimum_order, s.orders_per_day, s.takes_hazmat, s.takes_oversize, t.payment_days, t.ship_within_days, t.terms,
                    r.window_days, r.paid_by, r.restocking_percent, r.name, r.street, r.city, r.region, r.postal, r.country,
                    r.terms as return_terms
                from supplier s
                left join supplier_terms t on t.merchant_id = s.merchant_id and t.supplier_id = s.id
                left join supplier_return_policy r on r.merchant_id = s.merchant_id and r.supplier_id = s.id
                where s.merchant_id = ? and s.id = ?""")
                .params(merchant.value(), supplier)
                .query((row, number) -> new Agreement(
                        payment(row),
                        returns(row),
                        new OrderLimits(
                                row.getBigDecimal("minimum_order"),
                                row.getObject("orders_per_day", Integer.class),
                                row.getBoolean("takes_hazmat"),
                                row.getBoolean("takes_oversize"))))
                .optional();
    }

    Map<UUID, Integer> shipWithin(MerchantId merchant, List<UUID> suppliers) {
        Map<UUID, Integer> days = new HashMap<>();
        jdbc.sql("""
                select supplier_id, ship_within_days from supplier_terms
                where merchant_id = ? and supplier_id = any(?) and ship_within_days is not null""").params(merchant.value(), suppliers.toArray(UUID[]::new)).query(row -> {
            days.put(Moments.uuid(row, "supplier_id"), row.getInt("ship_within_days"));
        });
        return days;
    }

    private static @Nullable PaymentTerms payment(ResultSet row) throws SQLException {
        Integer days = row.getObject("payment_days", Integer.class);
        return days == null
                ? null
                : new PaymentTerms(days, row.getObject("ship_within_days", Integer.class), row.getString("terms"));
    }

    private static @Nullable ReturnPolicy returns(ResultSet row) throws SQLException {
        Integer days = row.getObject("window_days", Integer.class);
        return days == null
                ? null
                : new ReturnPolicy(
                        days,
                        ReturnPolicy.Payer.valueOf(row.getString("paid_by")),
                        row.getBigDecimal("restocking_percent"),
                        new ReturnPolicy.Address(
                                row.getString("name"),
                                row.getString("street"),
                                row.getString("city"),
                                row.getString("region"),
                                row.getString("postal"),
                                row.getString("country")),
                        row.getString("return_terms"));
    }

    void payment(MerchantId merchant, UUID supplier, PaymentTerms terms) {
        jdbc.sql("""
                insert into supplier_terms (merchant_id, supplier_id, payment_days, ship_within_days, terms, updated_at)
                values (:merchant, :supplier, :days, :ship, :text, :now)
                on conflict (merchant_id, supplier_id) do update set payment_days = excluded.payment_days,
                    ship_within_days = excluded.ship_within_days, terms = excluded.terms, updated_at = excluded.updated_at""")
                .param("merchant", merchant.value())
                .param("supplier", supplier)
                .param("days", terms.paymentDays())
                .param("ship", terms.shipWithinDays(), Types.INTEGER)
                .param("text", terms.text())
                .param("now", Moments.toSql(clock.instant()))
                .update();
    }

    void returns(MerchantId merchant, UUID supplier, ReturnPolicy policy) {
        jdbc.sql("""
                insert into supplier_return_policy (merchant_id, supplier_id, window_days, paid_by, restocking_percent, name, street, city,
                    region, postal, country, terms, updated_at)
                values (:merchant, :supplier, :days, :by, :percent, :name, :street, :city, :region, :postal, :country, :text, :now)
                on conflict (merchant_id, supplier_id) do update set window_days = excluded.window_days, paid_by = excluded.paid_by,
                    restocking_percent = excluded.restocking_percent, name = excluded.name, street = excluded.street,
                    city = excluded.city, region = excluded.region, postal = excluded.postal, country = excluded.country,
                    terms = excluded.terms, updated_at = excluded.updated_at""")
                .param("merchant", merchant.value())
                .param("supplier", supplier)
                .param("days", policy.windowDays())
                .param("by", policy.paidBy().name())
                .param("percent", policy.restockingPercent())
                .param("name", policy.to().name())
                .param("street", policy.to().street())
                .param("city", policy.to().city())
                .param("region", policy.to().region())
                .param("postal", policy.to().postal())
                .param("country", policy.to().country())
                .param("text", policy.text())
                .param("now", Moments.toSql(clock.instant()))
                .update();
    }

    void limits(MerchantId merchant, UUID supplier, OrderLimits limits) {
        jdbc.sql("""
                update supplier set minimum_order = :least, orders_per_day = :orders, takes_hazmat = :hazmat, takes_oversize = :oversize
                where merchant_id = :merchant and id = :supplier""")
                .param("merchant", merchant.value())
                .param("supplier", supplier)
                .param("least", limits.minimumOrder())
                .param("orders", limits.ordersPerDay(), Types.INTEGER)
                .param("hazmat", limits.takesHazmat())
                .param("oversize", limits.takesOversize())
                .update();
    }
}
