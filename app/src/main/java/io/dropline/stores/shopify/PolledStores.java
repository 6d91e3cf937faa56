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

    void heard(StoreKey store, Instant at) {
        jdbc.update(
                "update store set last_heard_at = ? where merchant_id = ? and id = ?",
                Moments.toSql(at),
                store.merchant().value(),
                store.storeId());
    }

    void uninstalled(MerchantId merchant, List<UUID> stores) {
        jdbc.update("""
                update store set state = 'UNINSTALLED', access_token = null, refresh_token = null, token_expires_at = null
                where merchant_id = ? and id = any(?)""", Columns.of(stores).value(merchant.value()).uuid(store -> store));
    }
}
