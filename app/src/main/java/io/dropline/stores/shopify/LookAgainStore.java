package io.dropline.stores.shopify;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.platform.privacy.Keeping;
import io.dropline.platform.privacy.KeepsPersonal;
import io.dropline.stores.shopify.api.StoreKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Orders that the next poll must read whatever their date. */
@Component
class LookAgainStore implements KeepsPersonal {
    private final JdbcTemplate jdbc;

    LookAgainStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Ask(UUID storeId, String orderRef) {}

    record Asked(String orderRef, Instant at) {}

    /** The latest ask counts: a look that began before it does not answer it. */
    void ask(MerchantId merchant, List<Ask> asks, Instant now) {
        jdbc.update(
                """
                insert into shopify_look_again (merchant_id, store_id, order_ref, asked_at)
                select ?, store, ref, ? from unnest(?, ?) as t(store, ref)
                on conflict (merchant_id, store_id, order_ref) do update set asked_at = excluded.asked_at""",
                Columns.of(asks)
                        .value(merchant.value())
                        .at(now)
                        .uuid(Ask::storeId)
                        .text(Ask::orderRef));
    }

    List<Asked> waiting(StoreKey store, int limit) {
        return jdbc.query(
                """
                select order_ref, asked_at from shopify_look_again
                where merchant_id = ? and store_id = ? order by asked_at limit ?""",
                (row, _) -> new Asked(row.getString("order_ref"), Moments.instant(row, "asked_at")),
                store.merchant().value(),
                store.storeId(),
                limit);
    }

    /** Takes out what was looked at, except where somebody has asked anew since. */
    void answered(StoreKey store, List<Asked> asked) {
        jdbc.update(
                """
                delete from shopify_look_again l using unnest(?, ?) as t(ref, at)
                where l.merchant_id = ? and l.store_id = ? and l.order_ref = t.ref and l.asked_at = t.at""",
                Columns.of(asked)
                        .text(Asked::orderRef)
                        .instant(Asked::at)
                        .value(store.merchant().value())
                        .value(store.storeId()));
    }

    @Override
    public List<Keeping> keeps() {
        return List.of();
    }

    @Override
    public void storeGone(MerchantId merchant, UUID store, Instant now) {
        jdbc.update("delete from shopify_look_again where merchant_id = ? and store_id = ?", merchant.value(), store);
    }
}
