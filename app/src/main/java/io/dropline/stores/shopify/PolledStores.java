package io.dropline.stores.shopify;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.stores.shopify.api.StoreKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which stores are polled, and how far each has been. */
@Component
class PolledStores {
    /** The app was removed from a store. */
    record Uninstalled(UUID storeId, Instant at) {}

    private final JdbcTemplate jdbc;

    PolledStores(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<StoreKey> active() {
        return jdbc.query(
                "select merchant_id, id from store where kind = 'SHOPIFY' and state = 'ACTIVE' order by merchant_id, id",
                (row, _) -> new StoreKey(new MerchantId(Moments.uuid(row, "merchant_id")), Moments.uuid(row, "id")));
    }

    Optional<StoreKey> find(UUID storeId) {
        return active().stream()
                .filter(store -> store.storeId().equals(storeId))
                .findFirst();
    }

    /** Everything updated before this is stored. A new store begins with the orders of its first day here. */
    Instant polledTo(StoreKey store) {
        return jdbc.query(
                        "select coalesce(polled_to, created_at) as polled_to from store where merchant_id = ? and id = ?",
                        (row, _) -> Moments.instant(row, "polled_to"),
                        store.merchant().value(),
                        store.storeId())
                .getFirst();
    }

    /** Only ever forward: two nodes may poll the same store. */
    void advance(StoreKey store, Instant to) {
        jdbc.update("""
                update store set polled_to = ?
                where merchant_id = ? and id = ? and (polled_to is null or polled_to < ?)""", Moments.toSql(to), store.merchant().value(), store.storeId(), Moments.toSql(to));
    }

    /** When the store last answered; of a new one, when it was connected. */
    Instant lastHeard(StoreKey store) {
        return jdbc.query(
                        "select coalesce(last_heard_at, created_at) as heard from store where merchant_id = ? and id = ?",
                        (row, _) -> Moments.instant(row, "heard"),
                        store.merchant().value(),
                        store.storeId())
                .getFirst();
    }

    void heard(StoreKey store, Instant at) {
        jdbc.update(
                "update store set last_heard_at = ? where merchant_id = ? and id = ?",
                Moments.toSql(at),
                store.merchant().value(),
                store.storeId());
    }

    /** Leaves these stores alone, but for those that were connected anew after they were left. Answers which. */
    List<UUID> uninstalled(MerchantId merchant, List<Uninstalled> stores) {
        return jdbc.query(
                """
                update store s set state = 'UNINSTALLED', access_token = null, refresh_token = null, token_expires_at = null
                from (select id, max(at) as at from unnest(?, ?) as u(id, at) group by id) as t
                where s.merchant_id = ? and s.id = t.id and coalesce(s.token_set_at, s.created_at) <= t.at
                returning s.id""",
                Columns.of(stores)
                        .uuid(Uninstalled::storeId)
                        .instant(Uninstalled::at)
                        .value(merchant.value()),
                (row, _) -> Moments.uuid(row, "id"));
    }
}
