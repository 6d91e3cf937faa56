package io.dropline.console.control;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which orders there are, and how they and their lines are called. */
@Repository
class PlacedOrders {
    private static final int LOT = 500;
    private final JdbcClient jdbc;

    PlacedOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The orders of these days, in lots. */
    List<List<UUID>> between(MerchantId merchant, LocalDate first, LocalDate last) {
        List<UUID> all = jdbc.sql("""
                select id from customer_order
                where merchant_id = :merchant and placed_at >= :from and placed_at < :to and not test order by placed_at, id
                """)
                .param("merchant", merchant.value())
                .param("from", Moments.toSql(first.atStartOfDay().toInstant(ZoneOffset.UTC)))
                .param("to", Moments.toSql(last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)))
                .query(UUID.class)
                .list();
        List<List<UUID>> lots = new ArrayList<>();
        for (int i = 0; i < all.size(); i += LOT) {
            lots.add(all.subList(i, Math.min(all.size(), i + LOT)));
        }
        return lots;
    }

    Optional<String> number(MerchantId merchant, UUID order) {
        return jdbc.sql("select number from customer_order where merchant_id = :merchant and id = :order")
                .param("merchant", merchant.value())
                .param("order", order)
                .query(String.class)
                .optional();
    }

    /** The titles of an order's lines. */
    Map<UUID, String> titles(MerchantId merchant, UUID order) {
        Map<UUID, String> titles = new LinkedHashMap<>();
        jdbc.sql(
                        "select id, title from order_line where merchant_id = :merchant and order_id = :order order by line_no")
                .param("merchant", merchant.value())
                .param("order", order)
                .query(row -> {
                    titles.put(Moments.uuid(row, "id"), row.getString("title"));
                });
        return titles;
    }
}
