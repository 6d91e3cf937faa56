package io.dropline.console.products;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what became of an offer's stock and cost. */
@Repository
class OfferPastStore {
    private static final Duration BACK = Duration.ofDays(90);
    private static final int CHANGES = 12;

    private final JdbcClient jdbc;
    private final Clock clock;

    OfferPastStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    OfferPast find(MerchantId merchant, UUID supplier, String sku, String currency) {
        return new OfferPast(
                currency,
                clock.instant().atOffset(ZoneOffset.UTC).toLocalDate(),
                of("""
                        select (at at time zone 'UTC')::date as day,
                            (array_agg(on_hand order by at desc) filter (where on_hand is not null))[1] as on_hand,
                            (array_agg(unit_cost order by at desc) filter (where unit_cost is not null))[1] as unit_cost
                        from offer_history where merchant_id = :merchant and supplier_id = :supplier and sku = :sku and at >= :since
                        group by 1 order by 1""", merchant, supplier, sku)
                        .param("since", Moments.toSql(clock.instant().minus(BACK)))
                        .query((row, number) -> new OfferPast.Day(
                                row.getObject("day", LocalDate.class), units(row), row.getBigDecimal("unit_cost")))
                        .list(),
                of("""
                        select at, on_hand, unit_cost, run_id from offer_history
                        where merchant_id = :merchant and supplier_id = :supplier and sku = :sku order by at desc limit :most""", merchant, supplier, sku)
                        .param("most", CHANGES)
                        .query((row, number) -> new OfferPast.Change(
                                Moments.instant(row, "at"),
                                units(row),
                                row.getBigDecimal("unit_cost"),
                                Moments.uuid(row, "run_id")))
                        .list());
    }

    private static @Nullable Integer units(ResultSet row) throws SQLException {
        return row.getObject("on_hand", Integer.class);
    }

    private JdbcClient.StatementSpec of(String sql, MerchantId merchant, UUID supplier, String sku) {
        return jdbc.sql(sql)
                .param("merchant", merchant.value())
                .param("supplier", supplier)
                .param("sku", sku);
    }
}
