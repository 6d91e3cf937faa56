package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold after every step of the stories: the money and the units are counted in the tables. */
final class RefundStoryLaws {
    private final Desk desk;
    private final JdbcClient jdbc;
    private final long seed;

    RefundStoryLaws(Desk desk, long seed) {
        this.desk = desk;
        this.jdbc = desk.house.bean(JdbcClient.class);
        this.seed = seed;
    }

    void check(List<RefundStory> stories) {
        Map<UUID, RefundStory> by = new HashMap<>();
        stories.forEach(story -> by.put(story.id, story));
        UUID[] ids = by.keySet().toArray(UUID[]::new);
        none(by, ids, "more paid back than paid", """
                select o.id from customer_order o where o.merchant_id = ? and o.id = any(?) and (
                    select coalesce(sum(f.amount), 0) from refund f where f.merchant_id = o.merchant_id and f.order_id = o.id and f.state = 'CONFIRMED')
                    > (select r.paid from order_refund_room r where r.merchant_id = o.merchant_id and r.order_id = o.id)""");
        none(by, ids, "the room is not counted", """
                select r.order_id from order_refund_room r where r.merchant_id = ? and r.order_id = any(?) and r.taken <> least(r.paid, (
                    select coalesce(sum(f.amount), 0) from refund f
                    where f.merchant_id = r.merchant_id and f.order_id = r.order_id and f.state not in ('REFUSED', 'WITHDRAWN')))""");
        none(by, ids, "more units paid back than ordered", """
                select l.order_id from order_line l where l.merchant_id = ? and l.order_id = any(?) and l.quantity < (
                    select coalesce(sum(n.units), 0) from refund_line n join refund f on f.merchant_id = n.merchant_id and f.id = n.refund_id
                    where n.merchant_id = l.merchant_id and n.order_id = l.order_id and n.order_line_id = l.id and f.state = 'CONFIRMED')""");
        none(by, ids, "refunded as never shipped, and not cancelled", """
                select l.order_id from order_line l where l.merchant_id = ? and l.order_id = any(?) and l.cancelled < (
                    select coalesce(sum(n.unshipped), 0) from refund_line n join refund f on f.merchant_id = n.merchant_id and f.id = n.refund_id
                    where n.merchant_id = l.merchant_id and n.order_id = l.order_id and n.order_line_id = l.id
                      and f.state in ('SENDING', 'UNKNOWN', 'CONFIRMED'))""");
        none(by, ids, "units of the order line are lost", """
                select l.order_id from order_line l where l.merchant_id = ? and l.order_id = any(?) and l.allocated <> (
                    select coalesce(sum(p.quantity - p.refused - p.cancelled), 0) from purchase_order_line p
                    where p.merchant_id = l.merchant_id and p.order_id = l.order_id and p.order_line_id = l.id)""");
        none(by, ids, "units of the purchase order are lost", """
                select p.order_id from purchase_order_line p where p.merchant_id = ? and p.order_id = any(?)
                    and p.quantity < p.refused + p.shipped + p.cancelled""");
        none(by, ids, "not one document a refund that was sent, and none of one that was not", """
                select f.order_id from refund f where f.merchant_id = ? and f.order_id = any(?) and f.source = 'DROPLINE' and (
                    select count(*) from outbox x where x.merchant_id = f.merchant_id and x.kind = 'shopify.refund' and x.message_id = f.id::text)
                    <> case when f.state in ('WAITING', 'WITHDRAWN') then 0 else 1 end""");
        none(by, ids, "waits for nobody", """
                select f.order_id from refund f where f.merchant_id = ? and f.order_id = any(?) and f.state = 'WAITING' and not exists (
                    select 1 from refund_wait w join purchase_order p on p.merchant_id = w.merchant_id and p.id = w.purchase_order_id
                    where w.merchant_id = f.merchant_id and w.refund_id = f.id and p.state = 'CANCEL_REQUESTED')""");
    }

    private void none(Map<UUID, RefundStory> by, UUID[] ids, String what, String sql) {
        List<UUID> found = jdbc.sql(sql)
                .params(desk.merchant.value(), ids)
                .query(UUID.class)
                .list();
        assertThat(found.stream()
                        .map(id -> what + ": " + Objects.requireNonNull(by.get(id)).log)
                        .toList())
                .as("-Dseed=" + seed)
                .isEmpty();
    }

    /** Nothing waits any more, and the store and this house know of the same money. */
    void settled(List<RefundStory> stories) {
        for (RefundStory story : stories) {
            List<String> open = jdbc.sql(
                            "select id || ' ' || state from refund where merchant_id = ? and order_id = ? and state in ('WAITING', 'SENDING', 'UNKNOWN')")
                    .params(desk.merchant.value(), story.id)
                    .query(String.class)
                    .list();
            assertThat(open).as("-Dseed=" + seed + " " + story.log).isEmpty();
            BigDecimal here = jdbc.sql(
                            "select coalesce(sum(amount), 0) from refund where merchant_id = ? and order_id = ? and state = 'CONFIRMED'")
                    .params(desk.merchant.value(), story.id)
                    .query(BigDecimal.class)
                    .single();
            assertThat(story.paid.subtract(here))
                    .as("-Dseed=" + seed + " " + story.log)
                    .isEqualByComparingTo(story.left());
        }
    }
}
