package io.dropline.inventory.shelf;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What stores show and what they should. */
@Repository
class PublishingStore {
    /** A shelf that is published to, locked. */
    record Open(
            UUID storeId,
            String name,
            String channel,
            String country,
            @Nullable Integer cap,
            String sweptTo) {}

    private record Row(UUID outboxId, UUID storeId, String sku, String itemRef, int to) {}

    private final JdbcTemplate jdbc;

    PublishingStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> publishing(MerchantId merchant) {
        return jdbc.query(
                "select store_id from shelf where merchant_id = ? and publishes order by store_id",
                (row, _) -> Moments.uuid(row, "store_id"),
                merchant.value());
    }

    /** Empty if nothing is published there now: switched off, halted, never read, or the store is not active. */
    Optional<Open> lock(MerchantId merchant, UUID storeId) {
        return jdbc
                .query(
                        """
                        select t.name, t.sales_channel, s.country, s.cap, s.swept_to
                        from shelf s join store t on t.merchant_id = s.merchant_id and t.id = s.store_id
                        where s.merchant_id = ? and s.store_id = ? and s.publishes and s.halted = '' and s.read_at is not null
                            and t.state = 'ACTIVE'
                        for update of s""",
                        (row, _) -> new Open(
                                storeId,
                                row.getString("name"),
                                row.getString("sales_channel"),
                                row.getString("country"),
                                row.getObject("cap", Integer.class),
                                row.getString("swept_to")),
                        merchant.value(),
                        storeId)
                .stream()
                .findFirst();
    }

    /** Items whose document is done with in a way that nobody noted here, such as an operator's decision, can be published anew. */
    void free(MerchantId merchant, Open shelf) {
        jdbc.update("""
                update shelf_item i set sending = null, outbox_id = null
                where merchant_id = ? and store_id = ? and outbox_id is not null and not exists (
                    select 1 from outbox o where o.merchant_id = i.merchant_id and o.id = i.outbox_id and o.state in ('PENDING', 'SENDING', 'UNKNOWN'))""", merchant.value(), shelf.storeId());
    }

    List<String> slice(MerchantId merchant, Open shelf, int most) {
        return jdbc.query(
                "select distinct sku from shelf_item where merchant_id = ? and store_id = ? and sku > ? and stocked order by sku limit ?",
                (row, _) -> row.getString("sku"),
                merchant.value(),
                shelf.storeId(),
                shelf.sweptTo(),
                most);
    }

    /** These and the kits of which they are parts. */
    List<String> withKits(MerchantId merchant, List<String> skus) {
        return jdbc.query(
                """
                select unnest(?) union select kit_sku from kit_part where merchant_id = ? and part_sku = any(?)""",
                Columns.of(skus).text(sku -> sku).value(merchant.value()).text(sku -> sku),
                (row, _) -> row.getString(1));
    }

    void swept(MerchantId merchant, Open shelf, @Nullable String to) {
        String next = to == null ? "" : to;
        if (!next.equals(shelf.sweptTo())) {
            jdbc.update(
                    "update shelf set swept_to = ? where merchant_id = ? and store_id = ?",
                    next,
                    merchant.value(),
                    shelf.storeId());
        }
    }

    List<ShelfChange.Figure> different(MerchantId merchant, Open shelf, List<String> skus, Instant now, int most) {
        return jdbc.query(
                """
                select i.sku, i.item_ref, i.location_ref, i.shown, least(w.units, ?) as wanted
                from shelf_item i
                join sellable_units(?, ?, ?, ?, ?) w on w.sku = i.sku
                where i.merchant_id = ? and i.store_id = ? and i.stocked and i.outbox_id is null and i.shown <> least(w.units, ?)
                order by i.sku, i.item_ref limit ?""",
                Columns.of(skus)
                        .value(shelf.cap())
                        .value(merchant.value())
                        .value(shelf.channel())
                        .value(shelf.country())
                        .at(now)
                        .text(sku -> sku)
                        .value(merchant.value())
                        .value(shelf.storeId())
                        .value(shelf.cap())
                        .value(most),
                (row, _) -> new ShelfChange.Figure(
                        row.getString("sku"),
                        row.getString("item_ref"),
                        row.getString("location_ref"),
                        row.getInt("shown"),
                        row.getInt("wanted")));
    }

    void sending(MerchantId merchant, List<ShelfChange> changes) {
        List<Row> rows = changes.stream()
                .flatMap(change -> change.figures().stream()
                        .map(one -> new Row(change.id(), change.storeId(), one.sku(), one.itemRef(), one.to())))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                update shelf_item i set sending = t.units, outbox_id = t.outbox_id
                from unnest(?, ?, ?, ?, ?) as t(outbox_id, store_id, sku, item_ref, units)
                where i.merchant_id = ? and i.store_id = t.store_id and i.sku = t.sku and i.item_ref = t.item_ref""",
                Columns.of(rows)
                        .uuid(Row::outboxId)
                        .uuid(Row::storeId)
                        .text(Row::sku)
                        .text(Row::itemRef)
                        .integer(Row::to)
                        .value(merchant.value()));
    }
}
