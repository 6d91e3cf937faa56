package io.dropline.scenarios;

import io.dropline.aftersales.AfterSales;
import io.dropline.aftersales.ReturnAnswer;
import io.dropline.aftersales.ReturnWanted;
import io.dropline.aftersales.Wished;
import io.dropline.returns.Asker;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.Inspection;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.ReturnWish;
import io.dropline.returns.files.CleanPhoto;
import io.dropline.returns.files.PhotoType;
import io.dropline.returns.rules.Wanted;
import io.dropline.simulators.store.book.PlacedOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a desk's customers bring things back: words for what happens to returns. */
final class Counter {
    private static final CleanPhoto PHOTO = new CleanPhoto(PhotoType.JPEG, new byte[] {1, 2, 3});

    private final Desk desk;

    Counter(Desk desk) {
        this.desk = desk;
    }

    // ---- set-up

    /** The supplier takes goods back for so many days, and keeps so much of what it was paid. */
    void takesBack(UUID supplier, int days, String paidBy, String restockingPercent) {
        jdbc().sql("""
                insert into supplier_return_policy (merchant_id, supplier_id, window_days, paid_by, restocking_percent, name, street, city, region, postal,
                    country, updated_at)
                values (?, ?, ?, ?, ?::numeric, 'Returns', '1 Dock Rd', 'Minneapolis', 'MN', '55401', 'US', now())
                on conflict (merchant_id, supplier_id) do update set window_days = excluded.window_days, paid_by = excluded.paid_by,
                    restocking_percent = excluded.restocking_percent""")
                .params(desk.merchant.value(), supplier, days, paidBy, restockingPercent)
                .update();
    }

    // ---- what happens

    /** The customer wants to give one line back: "SAUNA". */
    Wished wishes(PlacedOrder order, String sku, int units, ReturnReason reason) {
        return wishes(order, ReturnWish.REFUND, null, sku, units, reason);
    }

    Wished wishes(
            PlacedOrder order, ReturnWish wish, @Nullable String key, String sku, int units, ReturnReason reason) {
        Wished wished = process()
                .wished(
                        desk.merchant,
                        new ReturnWanted(
                                desk.orderId(order),
                                key,
                                null,
                                Asker.CUSTOMER,
                                wish,
                                "",
                                List.of(new Wanted(line(order, sku), units, reason, "")),
                                List.of(PHOTO),
                                "Customer"));
        desk.work();
        return wished;
    }

    /** The customer wants to give all of it back. */
    List<GoodsReturn> wishesAll(PlacedOrder order, ReturnReason reason, String... skus) {
        List<Wanted> lines = new ArrayList<>();
        for (String sku : skus) {
            lines.add(new Wanted(line(order, sku), 1, reason, ""));
        }
        Wished wished = process()
                .wished(
                        desk.merchant,
                        new ReturnWanted(
                                desk.orderId(order),
                                null,
                                null,
                                Asker.CUSTOMER,
                                ReturnWish.REFUND,
                                "",
                                lines,
                                List.of(PHOTO),
                                "Customer"));
        desk.work();
        return opened(wished);
    }

    static List<GoodsReturn> opened(Wished wished) {
        return switch (wished) {
            case Wished.Opened(List<GoodsReturn> returns) -> returns;
            case Wished.Refused refused -> throw new AssertionError("refused: " + refused.words());
        };
    }

    static GoodsReturn only(Wished wished) {
        List<GoodsReturn> returns = opened(wished);
        if (returns.size() != 1) {
            throw new AssertionError("one return expected: " + returns);
        }
        return returns.getFirst();
    }

    /** The supplier says how everything is that was to come back. */
    ReturnAnswer cameBack(GoodsReturn goods, GoodsCondition condition) {
        return cameBack(goods, condition, goods.units());
    }

    /** Of a return of one line. */
    ReturnAnswer cameBack(GoodsReturn goods, GoodsCondition condition, int units) {
        ReturnAnswer answer = received(goods, condition, units);
        desk.work();
        return answer;
    }

    /** The same, before anything of it has left the house. */
    ReturnAnswer received(GoodsReturn goods, GoodsCondition condition, int units) {
        List<Inspection.Line> lines = goods.lines().stream()
                .map(line -> new Inspection.Line(line.lineNo(), Math.min(units, line.units()), condition))
                .toList();
        return process().received(desk.merchant, goods.id(), new Inspection(lines, "", null, goods.supplier()));
    }

    // ---- how things stand

    AfterSales process() {
        return desk.house.bean(AfterSales.class);
    }

    UUID line(PlacedOrder order, String sku) {
        return jdbc().sql("select id from order_line where merchant_id = ? and order_id = ? and sku = ?")
                .params(desk.merchant.value(), desk.orderId(order), sku)
                .query(UUID.class)
                .single();
    }

    String state(GoodsReturn goods) {
        return jdbc().sql("select state from goods_return where merchant_id = ? and id = ?")
                .params(desk.merchant.value(), goods.id())
                .query(String.class)
                .single();
    }

    /** "RF-1001 1500.00 less 0.00" for each refund that counts. */
    List<String> refunds() {
        return jdbc().sql("""
                select number || ' ' || amount::numeric(12, 2) || ' kept ' || restocking_fee::numeric(12, 2) from refund
                where merchant_id = ? and state not in ('REFUSED', 'WITHDRAWN') order by number""").param(desk.merchant.value()).query(String.class).list();
    }

    /** "RETURNED 900.00" for each claim. */
    List<String> claims() {
        return jdbc().sql(
                        "select ground || ' ' || amount::numeric(12, 2) from supplier_claim where merchant_id = ? order by number")
                .param(desk.merchant.value())
                .query(String.class)
                .list();
    }

    int unitsReturned() {
        return jdbc().sql("select coalesce(sum(returned), 0)::int from purchase_order_line where merchant_id = ?")
                .param(desk.merchant.value())
                .query(Integer.class)
                .single();
    }

    /** What does not hold: units counted as returned that no return has, or the other way round. */
    List<String> unbalanced() {
        return jdbc().sql("""
                select x.sku || ': ' || x.returned || ' counted, ' || coalesce(l.units, 0) || ' in returns, ' || x.shipped || ' shipped'
                from purchase_order_line x left join lateral (
                    select sum(g.units) as units from goods_return_line g
                    join goods_return r on r.merchant_id = g.merchant_id and r.id = g.return_id and r.state not in ('DECLINED', 'EXPIRED', 'CANCELLED')
                    where g.merchant_id = x.merchant_id and g.purchase_order_id = x.purchase_order_id and g.purchase_order_line_no = x.line_no) l on true
                where x.merchant_id = ? and (x.returned <> coalesce(l.units, 0) or x.returned > x.shipped)""").param(desk.merchant.value()).query(String.class).list();
    }

    /** As before the store has answered. */
    void storeIsNotKnownYet(GoodsReturn goods) {
        jdbc().sql("update goods_return set store_ref = null where merchant_id = ? and id = ?")
                .params(desk.merchant.value(), goods.id())
                .update();
    }

    static Stream<String> reasons(Wished wished) {
        return switch (wished) {
            case Wished.Opened opened -> Stream.empty();
            case Wished.Refused refused -> Stream.of(refused.words());
        };
    }

    private JdbcClient jdbc() {
        return desk.house.bean(JdbcClient.class);
    }
}
