package io.dropline.console.suppliers;

import static io.dropline.platform.db.Moments.toSql;
import static io.dropline.platform.db.Moments.uuid;

import io.dropline.platform.MerchantId;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how suppliers deliver. */
@Repository
class SupplierViews {
    private static final Duration OF_LATE = Duration.ofDays(90);
    private final JdbcClient jdbc;

    SupplierViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SupplierRow> all(MerchantId merchant, Instant now) {
        return rows(merchant, null, now);
    }

    Optional<SupplierRow> one(MerchantId merchant, UUID supplier, Instant now) {
        return rows(merchant, supplier, now).stream().findFirst();
    }

    private List<SupplierRow> rows(MerchantId merchant, @Nullable UUID only, Instant now) {
        return jdbc.sql("""
                select s.id, s.code, s.name, s.email, s.state, s.state_reason, o.offers, b.brands, coalesce(l.open, 0) as open,
                    coalesce(l.unanswered, 0) as unanswered, l.hours, coalesce(l.purchases, 0) as purchases, coalesce(l.rejected, 0) as rejected
                from supplier s
                cross join lateral (
                    select count(*) as offers from offer where merchant_id = s.merchant_id and supplier_id = s.id and active) o
                cross join lateral (
                    select count(distinct brand) as brands from brand_authorization
                    where merchant_id = s.merchant_id and supplier_id = s.id and revoked_at is null
                        and valid_from <= cast(:now as date) and (valid_to is null or valid_to >= cast(:now as date))) b
                left join lateral (
                    select count(*) filter (where state in ('ISSUED', 'ACKNOWLEDGED', 'PARTIALLY_SHIPPED')) as open,
                        count(*) filter (where state = 'ISSUED' and answer_due_at < :now) as unanswered,
                        count(*) as purchases, count(*) filter (where state = 'REJECTED') as rejected,
                        round(cast(percentile_cont(0.5) within group (order by extract(epoch from acknowledged_at - issued_at))
                            filter (where acknowledged_at is not null) / 3600 as numeric)) as hours
                    from purchase_order
                    where merchant_id = s.merchant_id and supplier_id = s.id and issued_at >= :since) l on true
                where s.merchant_id = :merchant and (cast(:only as uuid) is null or s.id = :only)
                order by s.state, lower(s.name), s.id
                """)
                .param("merchant", merchant.value())
                .param("only", only, Types.OTHER)
                .param("now", toSql(now))
                .param("since", toSql(now.minus(OF_LATE)))
                .query((row, number) -> new SupplierRow(
                        uuid(row, "id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("state"),
                        row.getString("state_reason"),
                        row.getInt("offers"),
                        row.getInt("brands"),
                        row.getInt("open"),
                        row.getInt("unanswered"),
                        row.getBigDecimal("hours"),
                        row.getInt("purchases"),
                        row.getInt("rejected")))
                .list();
    }
}
