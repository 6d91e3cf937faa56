package io.dropline.scenarios;

import io.dropline.simulators.store.book.PlacedOrder;

/** What a bug or a mail server might do. */
interface DeskMishaps extends DeskOrders {
    default void damageAllocation(PlacedOrder placed) {
        jdbc().sql("update order_line set allocated = 0 where merchant_id = ? and order_id = ?")
                .params(merchant().value(), orderId(placed))
                .update();
    }

    default void mendAllocation(PlacedOrder placed) {
        jdbc().sql("update order_line set allocated = quantity where merchant_id = ? and order_id = ?")
                .params(merchant().value(), orderId(placed))
                .update();
    }

    /** The order is open, and nobody was told to route it. */
    default void loseHolds(PlacedOrder placed) {
        jdbc().sql("update order_hold set released_at = now(), released_by = '' where merchant_id = ? and order_id = ?")
                .params(merchant().value(), orderId(placed))
                .update();
        jdbc().sql("update customer_order set life = 'OPEN', next_look_at = null where merchant_id = ? and id = ?")
                .params(merchant().value(), orderId(placed))
                .update();
    }

    /** As after a mail server that said 550. */
    default void issueWasRefused(Desk.Po po) {
        jdbc().sql("""
                with refused as (
                    update outbox set state = 'REFUSED', outcome = 'Refused: 550 no such user' where merchant_id = ? and subject = 'po:' || ?::uuid
                    returning merchant_id, id)
                update outbox_attempt a set outcome = 'REFUSED' from refused r where a.merchant_id = r.merchant_id and a.outbox_id = r.id""").params(merchant().value(), po.id()).update();
    }
}
