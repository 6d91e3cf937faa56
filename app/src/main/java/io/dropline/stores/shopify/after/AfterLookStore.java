package io.dropline.stores.shopify.after;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.refunds.RefundsInStore.OrderRef;
import io.dropline.stores.shopify.api.StoreKey;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Orders whose refunds and returns the next poll must read: the shopify_after_look table. */
@Repository
class AfterLookStore {
    record Asked(String orderRef, Instant at) {}

    private final JdbcTemplate jdbc;

    AfterLookStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest ask counts: a look that began before it does not answer it. */
    void ask(MerchantId merchant, List<OrderRef> orders, Instant now) {
        jdbc.update(
                """
                insert into shopify_after_look (merchant_id, store_id, order_ref, asked_at)
                select distinct ?::uuid, store, ref, ?::timestamptz from unnest(?, ?) as t(store, ref)
                on conflict (merchant_id, store_id, order_ref) do update set asked_at = excluded.asked_at""",
                Columns.of(orders)
                        .value(merchant.value())
                        .at(now)
                        .uuid(OrderRef::storeId)
                        .text(OrderRef::orderRef));
    }

    /** Active stores of which something is to be looked at. */
    List<StoreKey> stores() {
        return jdbc.query(
                """
                select s.merchant_id, s.id from store s where s.kind = 'SHOPIFY' and s.state = 'ACTIVE' and exists (
                    select 1 from shopify_after_look l where l.merchant_id = s.merchant_id and l.store_id = s.id)
                order by s.merchant_id, s.id""",
                (row, _) -> new StoreKey(new MerchantId(Moments.uuid(row, "merchant_id")), Moments.uuid(row, "id")));
    }

    List<Asked> waiting(StoreKey store, int limit) {
        return jdbc.query(
                """
                select order_ref, asked_at from shopify_after_look
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
                delete from shopify_after_look l using unnest(?, ?) as t(ref, at)
                where l.merchant_id = ? and l.store_id = ? and l.order_ref = t.ref and l.asked_at = t.at""",
                Columns.of(asked)
                        .text(Asked::orderRef)
                        .instant(Asked::at)
                        .value(store.merchant().value())
                        .value(store.storeId()));
    }
}
