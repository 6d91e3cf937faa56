package io.dropline.scenarios;

import io.dropline.aftersales.Approval;
import io.dropline.aftersales.ReturnAnswer;
import io.dropline.returns.GoodsReturn;
import io.dropline.simulators.store.book.PlacedOrder;
import java.util.List;
import java.util.UUID;

/** Words for returns of what one supplier delivered, beside those of the desk and the counter. */
final class ReturnDesk {
    private static final String UPS = "1Z999AA10123456784";

    private final Desk desk;
    private final Counter counter;
    private final UUID supplier;

    ReturnDesk(Desk desk, Counter counter, UUID supplier) {
        this.desk = desk;
        this.counter = counter;
        this.supplier = supplier;
    }

    /** One sauna, which is with the customer. */
    PlacedOrder delivered() {
        desk.offer(supplier, "SAUNA", "900", 5);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.ships(desk.onlyPo(order), UPS, 1, 1);
        desk.deliverAll(order);
        return order;
    }

    /** The merchant lets it come back, by the rules. */
    ReturnAnswer approve(GoodsReturn goods) {
        ReturnAnswer answer = counter.process().authorize(desk.merchant, goods.id(), Approval.BY_THE_RULES, "Robin");
        desk.work();
        return answer;
    }

    /** "#1001-R1 OPEN 0.00 PO-1002" for each order that is sent in place of another. */
    List<String> replacements() {
        return desk.facts("""
                select o.number || ' ' || o.life || ' ' || o.total::numeric(12, 2) || ' ' || coalesce((select string_agg(p.number, ' ') from purchase_order p
                    where p.merchant_id = o.merchant_id and p.order_id = o.id), '-')
                from customer_order o where o.merchant_id = ? and o.replaces_order_id is not null order by o.number""");
    }
}
