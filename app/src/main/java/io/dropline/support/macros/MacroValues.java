package io.dropline.support.macros;

import io.dropline.letter.Words;
import io.dropline.notifications.TrackingLinks;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.support.Conversation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what a conversation fills in. */
@Repository
class MacroValues {
    private final JdbcTemplate jdbc;
    private final TrackingLinks links;

    MacroValues(JdbcTemplate jdbc, TrackingLinks links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    /** What is not known is not in it. */
    Map<MacroVariable, String> of(MerchantId merchant, Conversation conversation, String agent) {
        Map<MacroVariable, String> values = new EnumMap<>(MacroVariable.class);
        values.put(MacroVariable.AGENT_NAME, agent);
        values.put(
                MacroVariable.SHOP_NAME,
                Objects.requireNonNull(
                        jdbc.queryForObject("select name from merchant where id = ?", String.class, merchant.value())));
        if (!conversation.name().contains("@")) {
            name(values, conversation.name());
        }
        UUID order = conversation.order();
        if (order != null) {
            values.put(MacroVariable.ORDER_PAGE, links.trackingLink(merchant, order));
            jdbc.query(
                    """
                    select o.number, o.placed_at, o.total, o.currency, o.customer_name, o.ship_line1, o.ship_line2, o.ship_city, o.ship_region,
                        o.ship_postal, o.promise_earliest, o.promise_latest,
                        (select string_agg(l.quantity || ' × ' || l.title, ', ' order by l.line_no) from order_line l
                            where l.merchant_id = o.merchant_id and l.order_id = o.id and l.kit_line_id is null) as items,
                        (select string_agg(k.carrier_name || ' ' || k.tracking_number, ', ' order by k.announced_at, k.id) from package k
                            where k.merchant_id = o.merchant_id and k.order_id = o.id and k.status <> 'CANCELLED') as numbers,
                        (select string_agg(k.tracking_url, ' ' order by k.announced_at, k.id) from package k
                            where k.merchant_id = o.merchant_id and k.order_id = o.id and k.status <> 'CANCELLED') as urls
                    from customer_order o where o.merchant_id = ? and o.id = ?""",
                    row -> {
                        order(values, row);
                    },
                    merchant.value(),
                    order);
        }
        return values;
    }

    private static void order(Map<MacroVariable, String> values, ResultSet row) throws SQLException {
        name(values, row.getString("customer_name"));
        values.put(MacroVariable.ORDER_NUMBER, row.getString("number"));
        put(values, MacroVariable.ORDER_ITEMS, row.getString("items"));
        values.put(MacroVariable.ORDER_TOTAL, Words.money(row.getBigDecimal("total"), row.getString("currency")));
        values.put(
                MacroVariable.ORDER_PLACED,
                Words.day(LocalDate.ofInstant(Moments.instant(row, "placed_at"), ZoneOffset.UTC)));
        String town = Stream.of(row.getString("ship_region"), row.getString("ship_postal"))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        values.put(
                MacroVariable.SHIP_TO,
                Stream.of(row.getString("ship_line1"), row.getString("ship_line2"), row.getString("ship_city"), town)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")));
        put(values, MacroVariable.PROMISE_EARLIEST, day(Moments.dateOrNull(row, "promise_earliest")));
        put(values, MacroVariable.PROMISE_LATEST, day(Moments.dateOrNull(row, "promise_latest")));
        put(values, MacroVariable.TRACKING_NUMBERS, row.getString("numbers"));
        put(values, MacroVariable.TRACKING_LINKS, row.getString("urls"));
    }

    private static void name(Map<MacroVariable, String> values, String name) {
        if (!name.isBlank()) {
            values.put(MacroVariable.CUSTOMER_NAME, name.strip());
            values.put(MacroVariable.CUSTOMER_FIRST_NAME, name.strip().split("\\s+", 2)[0]);
        }
    }

    private static void put(Map<MacroVariable, String> values, MacroVariable variable, @Nullable String value) {
        if (value != null) {
            values.put(variable, value);
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Words.day(day);
    }
}
