package io.dropline.aftersales;

import io.dropline.aftersales.money.CameBack;
import io.dropline.mailroom.Outbox;
import io.dropline.orders.OrderBrief;
import io.dropline.platform.MerchantId;
import io.dropline.returns.Asker;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.Returns;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells a store of kits whose parts came back in several returns: it knows the kit only, and hears of one when the last part of it is back. The
 * return that brings that part opens one in the store beside its own, and settles it at once.
 */
@Component
class KitsBack {
    private final StoreReturns teller;
    private final Returns returns;
    private final Outbox outbox;
    private final Timeline timeline;
    private final Clock clock;

    KitsBack(StoreReturns teller, Returns returns, Outbox outbox, Timeline timeline, Clock clock) {
        this.teller = teller;
        this.returns = returns;
        this.outbox = outbox;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** By which a return's kit is known in the store; the return itself is known there by its own id. */
    static UUID idOf(UUID returnId) {
        return UUID.nameUUIDFromBytes(("kit of return " + returnId).getBytes(StandardCharsets.UTF_8));
    }

    /** The goods are back; the caller has locked the order. */
    void partsAreBack(MerchantId merchant, OrderBrief order, GoodsReturn goods) {
        Map<UUID, Integer> now = loose(order, goods);
        if (now.isEmpty()) {
            return;
        }
        Map<UUID, Integer> before = new LinkedHashMap<>();
        for (GoodsReturn other : returns.ofOrder(merchant, order.id())) {
            if (!other.id().equals(goods.id())
                    && other.askedBy() != Asker.STORE
                    && (other.returnless() || CameBack.inspected(other))) {
                loose(order, other).forEach((part, units) -> before.merge(part, units, Integer::sum));
            }
        }
        Map<UUID, Integer> all = new LinkedHashMap<>(before);
        now.forEach((part, units) -> all.merge(part, units, Integer::sum));
        Map<UUID, Integer> told = order.whole(before);
        GoodsReturn.Line first = goods.lines().getFirst();
        List<StoreReturns.Line> lines = new ArrayList<>();
        order.whole(all).forEach((kit, units) -> {
            int fresh = units - told.getOrDefault(kit, 0);
            if (fresh > 0) {
                lines.add(new StoreReturns.Line(
                        line(order, kit).storeRef(), fresh, first.reason().name(), first.said()));
            }
        });
        if (lines.isEmpty()) {
            timeline.add(List.of(new TimelineEntry(
                    merchant,
                    order.id(),
                    clock.instant(),
                    "return.kit",
                    "Dropline",
                    "The store is told of " + goods.number()
                            + " when all parts of the kit are back: it knows no parts.")));
            return;
        }
        StoreReturns.Return what = new StoreReturns.Return(
                idOf(goods.id()), goods.number(), order.id(), order.storeId(), order.storeRef(), "");
        outbox.writeOnce(List.of(
                teller.create(merchant, new StoreReturns.Opening(what, lines)), teller.process(merchant, what, lines)));
    }

    /** What is back of parts, beyond the kits that are whole within the return. */
    private static Map<UUID, Integer> loose(OrderBrief order, GoodsReturn goods) {
        Map<UUID, Integer> units = new LinkedHashMap<>();
        for (GoodsReturn.Line line : CameBack.lines(goods)) {
            if (line(order, line.orderLineId()).kitLineId() != null) {
                units.merge(line.orderLineId(), line.units(), Integer::sum);
            }
        }
        order.whole(units)
                .forEach((kit, whole) ->
                        order.parts(kit).forEach((part, of) -> units.merge(part, -whole * of.perKit(), Integer::sum)));
        units.values().removeIf(left -> left == 0);
        return units;
    }

    private static OrderBrief.Line line(OrderBrief order, UUID id) {
        return Objects.requireNonNull(order.lines().get(id));
    }
}
