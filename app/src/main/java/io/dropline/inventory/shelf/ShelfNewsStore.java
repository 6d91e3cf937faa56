package io.dropline.inventory.shelf;

import io.dropline.inventory.shelf.ShelfNews.Shown;
import io.dropline.inventory.shelf.ShelfNews.Wanted;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What stores show, as they say it. */
@Repository
class ShelfNewsStore {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String WANTED = """
            select s.merchant_id, s.store_id, s.location_ref from shelf s
            join store t on t.merchant_id = s.merchant_id and t.id = s.store_id
            where t.kind = ? and t.state = 'ACTIVE' and s.publishes and s.halted = ''""";

    private final JdbcTemplate jdbc;

    ShelfNewsStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Wanted> publishing(String kind) {
        return jdbc.query(WANTED + " order by s.merchant_id, s.store_id", (row, _) -> wanted(row), kind);
    }

    List<Wanted> toRead(String kind, Instant now) {
        return jdbc.query(
                WANTED + " and (s.read_at is null or s.read_at <= ?) order by s.merchant_id, s.store_id",
                (row, _) -> wanted(row),
                kind,
                Moments.toSql(now.minus(A_DAY)));
    }

    void shown(Wanted shelf, List<Shown> page, Instant now) {
        if (page.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into shelf_item (merchant_id, store_id, sku, item_ref, location_ref, stocked, tracked, shown, shown_at)
                select ?, ?, t.sku, t.item_ref, t.location_ref, t.stocked, t.tracked, t.units, ?
                from unnest(?, ?, ?, ?, ?, ?) as t(sku, item_ref, location_ref, stocked, tracked, units)
                on conflict (merchant_id, store_id, sku, item_ref) do update set location_ref = excluded.location_ref,
                    stocked = excluded.stocked, tracked = excluded.tracked, shown_at = excluded.shown_at,
                    shown = case when shelf_item.outbox_id is null then excluded.shown else shelf_item.shown end""",
                Columns.of(page)
                        .value(shelf.merchant().value())
                        .value(shelf.storeId())
                        .at(now)
                        .text(Shown::sku)
                        .text(Shown::itemRef)
                        .text(Shown::locationRef)
                        .bool(Shown::stocked)
                        .bool(Shown::tracked)
                        .integer(Shown::units));
    }

    void locations(Wanted shelf, List<Shelf.Location> locations) {
        jdbc.update(
                "delete from shelf_location where merchant_id = ? and store_id = ?",
                shelf.merchant().value(),
                shelf.storeId());
        jdbc.update(
                """
                insert into shelf_location (merchant_id, store_id, location_ref, name, main)
                select ?, ?, t.ref, t.name, t.main from unnest(?, ?, ?) as t(ref, name, main)""",
                Columns.of(locations)
                        .value(shelf.merchant().value())
                        .value(shelf.storeId())
                        .text(Shelf.Location::ref)
                        .text(Shelf.Location::name)
                        .bool(Shelf.Location::main));
    }

    void forgetOlder(Wanted shelf, Instant began) {
        jdbc.update(
                "delete from shelf_item where merchant_id = ? and store_id = ? and shown_at < ? and outbox_id is null",
                shelf.merchant().value(),
                shelf.storeId(),
                Moments.toSql(began));
    }

    void read(Wanted shelf, Instant began) {
        jdbc.update(
                "update shelf set read_at = ? where merchant_id = ? and store_id = ?",
                Moments.toSql(began),
                shelf.merchant().value(),
                shelf.storeId());
    }

    void halt(MerchantId merchant, UUID storeId, String why) {
        jdbc.update(
                "update shelf set halted = ? where merchant_id = ? and store_id = ?", why, merchant.value(), storeId);
    }

    List<String> confirmed(MerchantId merchant, UUID outboxId, Instant now) {
        return jdbc.query("""
                update shelf_item set shown = sending, shown_at = ?, sending = null, outbox_id = null
                where merchant_id = ? and outbox_id = ? returning sku""", (row, _) -> row.getString("sku"), Moments.toSql(now), merchant.value(), outboxId);
    }

    void dropped(MerchantId merchant, UUID outboxId) {
        jdbc.update(
                "update shelf_item set sending = null, outbox_id = null where merchant_id = ? and outbox_id = ?",
                merchant.value(),
                outboxId);
    }

    void forgetMissing(MerchantId merchant, UUID outboxId, List<Shown> now) {
        jdbc.update(
                "delete from shelf_item where merchant_id = ? and outbox_id = ? and item_ref <> all(?)",
                Columns.of(now).value(merchant.value()).value(outboxId).text(Shown::itemRef));
    }

    Optional<Wanted> shelfOf(MerchantId merchant, UUID outboxId) {
        return jdbc.query("""
                        select distinct s.merchant_id, s.store_id, s.location_ref from shelf_item i
                        join shelf s on s.merchant_id = i.merchant_id and s.store_id = i.store_id
                        where i.merchant_id = ? and i.outbox_id = ?""", (row, _) -> wanted(row), merchant.value(), outboxId).stream()
                .findFirst();
    }

    private static Wanted wanted(ResultSet row) throws SQLException {
        return new Wanted(
                new MerchantId(Moments.uuid(row, "merchant_id")),
                Moments.uuid(row, "store_id"),
                row.getString("location_ref"));
    }
}
