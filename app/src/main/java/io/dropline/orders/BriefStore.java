package io.dropline.orders;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is read of orders to speak of them, and the promises made for them. */
@Repository
class BriefStore {
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    BriefStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<UUID, OrderBrief> briefs(MerchantId merchant, List<UUID> orders) {
        Map<UUID, OrderBrief> briefs = new LinkedHashMap<>();
        jdbc.query("""
                select id, store_id, store_ref, number, placed_at, customer_name, email, currency, total, life, cancelled_at, replaces_order_id,
                    ship_name, ship_company, ship_line1, ship_line2, ship_city, ship_region, ship_postal, ship_country, ship_phone,
                    promise_earliest, promise_likely, promise_latest,
                    (select max(p.latest) from order_promise p where p.merchant_id = o.merchant_id and p.order_id = o.id) as latest_ever
                from customer_order o where merchant_id = ? and id = any(?)""", Columns.of(orders).value(merchant.value()).uuid(id -> id), row -> {
            UUID id = Moments.uuid(row, "id");
            String life = row.getString("life");
            briefs.put(
                    id,
                    new OrderBrief(
                            id,
                            Moments.uuid(row, "store_id"),
                            row.getString("store_ref"),
                            row.getString("number"),
                            Moments.instant(row, "placed_at"),
                            row.getString("customer_name"),
                            row.getString("email"),
                            row.getString("currency"),
                            row.getBigDecimal("total"),
                            OrderStore.shipTo(row),
                            life.equals("CLOSED") || life.equals("CANCELLED"),
                            row.getObject("cancelled_at") != null,
                            Moments.uuidOrNull(row, "replaces_order_id"),
                            Moments.dateOrNull(row, "promise_earliest"),
                            Moments.dateOrNull(row, "promise_likely"),
                            Moments.dateOrNull(row, "promise_latest"),
                            Moments.dateOrNull(row, "latest_ever"),
                            new LinkedHashMap<>()));
        });
        jdbc.query("""
                select order_id, id, store_ref, sku, title, quantity, quantity - cancelled as wanted, coalesce(told, quantity) as told, allocated, requires_shipping, kit, kit_line_id, per_kit
                from order_line
                where merchant_id = ? and order_id = any(?) order by order_id, line_no""", Columns.of(orders).value(merchant.value()).uuid(id -> id), row -> {
            Objects.requireNonNull(briefs.get(Moments.uuid(row, "order_id")))
                    .lines()
                    .put(
                            Moments.uuid(row, "id"),
                            new OrderBrief.Line(
                                    row.getString("store_ref"),
                                    row.getString("sku"),
                                    row.getString("title"),
                                    row.getInt("quantity"),
                                    row.getInt("wanted"),
                                    row.getInt("told"),
                                    row.getInt("allocated"),
                                    row.getBoolean("requires_shipping"),
                                    row.getBoolean("kit"),
                                    Moments.uuidOrNull(row, "kit_line_id"),
                                    row.getInt("per_kit")));
        });
        return briefs;
    }

    void promise(MerchantId merchant, List<Promised> promises, Instant now) {
        if (promises.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                with told as (select * from unnest(?, ?, ?, ?, ?) as t(id, earliest, likely, latest, because)),
                changed as (
                    update customer_order o set promise_earliest = t.earliest, promise_likely = t.likely, promise_latest = t.latest
                    from told t where o.merchant_id = ? and o.id = t.id)
                insert into order_promise (merchant_id, order_id, revision, made_at, earliest, likely, latest, because)
                select ?, t.id, (select coalesce(max(revision), 0) + 1 from order_promise p where p.merchant_id = ? and p.order_id = t.id),
                    ?, t.earliest, t.likely, t.latest, t.because::jsonb
                from told t""",
                Columns.of(promises)
                        .uuid(Promised::orderId)
                        .date(Promised::earliest)
                        .date(Promised::likely)
                        .date(Promised::latest)
                        .text(promised -> json.writeValueAsString(promised.because()))
                        .value(merchant.value())
                        .value(merchant.value())
                        .value(merchant.value())
                        .at(now));
    }

    /** The promise made last was a person's. */
    void madeByHand(MerchantId merchant, UUID order) {
        jdbc.update("""
                update order_promise set by_hand = true where merchant_id = ? and order_id = ?
                    and revision = (select max(revision) from order_promise where merchant_id = ? and order_id = ?)""", merchant.value(), order, merchant.value(), order);
    }

    /** Those among these whose promise in force was made by a person. */
    Set<UUID> promisedByHand(MerchantId merchant, List<UUID> orders) {
        return orders.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.query(
                        """
                        select order_id from (
                            select distinct on (order_id) order_id, by_hand from order_promise
                            where merchant_id = ? and order_id = any(?) order by order_id, revision desc) p
                        where by_hand""",
                        Columns.of(orders).value(merchant.value()).uuid(id -> id),
                        (row, number) -> Moments.uuid(row, "order_id")));
    }
}
