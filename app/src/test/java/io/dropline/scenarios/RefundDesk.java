package io.dropline.scenarios;

import io.dropline.aftersales.RefundProcess;
import io.dropline.aftersales.Unshipped;
import io.dropline.platform.Ids;
import io.dropline.platform.db.Moments;
import io.dropline.refunds.RefundAnswer;
import io.dropline.refunds.RefundDraft;
import io.dropline.refunds.RefundQuote;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Verbs for money that goes back, beside those of the desk. */
final class RefundDesk {
    private final Desk desk;
    private final JdbcClient jdbc;

    RefundDesk(Desk desk) {
        this.desk = desk;
        this.jdbc = desk.house.bean(JdbcClient.class);
    }

    private RefundProcess process() {
        return desk.house.bean(RefundProcess.class);
    }

    RefundQuote quote(PlacedOrder placed) {
        UUID order = desk.orderId(placed);
        return Objects.requireNonNull(
                process().quotes(desk.merchant, List.of(order)).get(order));
    }

    UUID line(PlacedOrder placed, String sku) {
        return jdbc.sql(
                        "select id from order_line where merchant_id = ? and order_id = ? and sku = ? and kit_line_id is null")
                .params(desk.merchant.value(), desk.orderId(placed), sku)
                .query(UUID.class)
                .single();
    }

    /** All that is left of an order: units, shipping and all. */
    RefundDraft everything(PlacedOrder placed) {
        RefundQuote quote = quote(placed);
        return new RefundDraft(
                Ids.next(),
                quote.orderId(),
                null,
                quote.everything(),
                quote.shippingLeft(),
                BigDecimal.ZERO,
                "Not what it was said to be");
    }

    /** Units of a line for what was paid for them. */
    RefundDraft units(PlacedOrder placed, String sku, int units) {
        UUID line = line(placed, sku);
        BigDecimal amount =
                Objects.requireNonNull(quote(placed).lines().get(line)).amount(units);
        return draft(placed, List.of(new RefundDraft.Line(line, units, amount)), "0", "0", "Not wanted");
    }

    /** Money for a line, and no units. */
    RefundDraft money(PlacedOrder placed, String sku, String amount) {
        return draft(
                placed,
                List.of(new RefundDraft.Line(line(placed, sku), 0, new BigDecimal(amount))),
                "0",
                "0",
                "A gesture");
    }

    RefundDraft draft(PlacedOrder placed, List<RefundDraft.Line> lines, String shipping, String fee, String reason) {
        return new RefundDraft(
                Ids.next(), desk.orderId(placed), null, lines, new BigDecimal(shipping), new BigDecimal(fee), reason);
    }

    /** Asks, and leaves the rest to others. */
    RefundAnswer ask(RefundDraft draft, Unshipped unshipped) {
        return process()
                .refund(desk.merchant, List.of(draft), unshipped, "Robin")
                .getFirst();
    }

    RefundAnswer refund(RefundDraft draft) {
        return refund(draft, Unshipped.CANCEL_OR_WITHDRAW);
    }

    RefundAnswer refund(RefundDraft draft, Unshipped unshipped) {
        RefundAnswer answer = ask(draft, unshipped);
        desk.work();
        return answer;
    }

    /** The store was connected before the house opened. */
    void pollFromTheBeginning() {
        jdbc.sql("update store set polled_to = ? where merchant_id = ? and id = ?")
                .params(Moments.toSql(House.OPENING), desk.merchant.value(), desk.storeId)
                .update();
    }

    /** "CONFIRMED 330.00", oldest first. */
    List<String> states(PlacedOrder placed) {
        return jdbc.sql("""
                select state || ' ' || round(amount, 2) from refund where merchant_id = ? and order_id = ? order by requested_at, id""")
                .params(desk.merchant.value(), desk.orderId(placed))
                .query(String.class)
                .list();
    }

    UUID only(PlacedOrder placed) {
        return jdbc.sql("select id from refund where merchant_id = ? and order_id = ?")
                .params(desk.merchant.value(), desk.orderId(placed))
                .query(UUID.class)
                .single();
    }

    int unitsLeft(PlacedOrder placed, String sku) {
        return Objects.requireNonNull(quote(placed).lines().get(line(placed, sku)))
                .unitsLeft();
    }
}
