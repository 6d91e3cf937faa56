package io.dropline.aftersales;

import io.dropline.aftersales.money.CameBack;
import io.dropline.mailroom.Outbox;
import io.dropline.orders.OrderBrief;
import io.dropline.orders.Orders;
import io.dropline.platform.MerchantId;
import io.dropline.returns.Asker;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.Returns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a store's own returns in step with ours. A store knows kits and not their parts, and nothing of orders that replace others. */
@Component
class StoreSide {
    private final StoreReturns teller;
    private final Returns returns;
    private final Orders orders;
    private final Outbox outbox;
    private final KitsBack kits;

    StoreSide(StoreReturns teller, Returns returns, Orders orders, Outbox outbox, KitsBack kits) {
        this.teller = teller;
        this.returns = returns;
        this.orders = orders;
        this.outbox = outbox;
        this.kits = kits;
    }

    /** The store opens it too, or grants the one it was asked for; what need not come back is settled there as well. */
    void authorized(MerchantId merchant, GoodsReturn goods) {
        OrderBrief order = order(merchant, goods);
        if (order.replaces() != null) {
            return;
        }
        StoreReturns.Return what = what(goods, order);
        List<StoreReturns.Line> lines = lines(order, goods.lines());
        if (goods.storeRef() != null) {
            outbox.writeOnce(List.of(teller.approve(merchant, what)));
        } else if (!lines.isEmpty()) {
            outbox.writeOnce(List.of(teller.create(merchant, new StoreReturns.Opening(what, lines))));
        }
        if (goods.returnless()) {
            back(merchant, goods);
            ended(merchant, goods);
        }
    }

    /** The store declines what it was asked for, unless a part of it goes to a supplier that takes it back. */
    void declined(MerchantId merchant, GoodsReturn goods) {
        if (goods.storeRef() == null) {
            return;
        }
        if (inOne(merchant, goods).stream().anyMatch(part -> part.state().counts())) {
            ended(merchant, goods);
        } else {
            outbox.writeOnce(
                    List.of(teller.decline(merchant, what(goods, order(merchant, goods)), goods.declineReason())));
        }
    }

    /** It ended here: what the store still waits for will not come, so that it ends there too, as soon as the last part of it has. */
    void ended(MerchantId merchant, GoodsReturn goods) {
        OrderBrief order = order(merchant, goods);
        boolean asked = goods.storeRef() != null || goods.sendTo() != null || goods.returnless();
        List<GoodsReturn> parts = inOne(merchant, goods);
        boolean over = parts.stream().noneMatch(part -> part.state().live());
        boolean rest = parts.stream().anyMatch(StoreSide::lacks);
        boolean told = goods.storeRef() != null || !lines(order, goods.lines()).isEmpty();
        if (order.replaces() == null && asked && told && over && rest) {
            outbox.writeOnce(List.of(teller.end(merchant, what(goods, order), "The return was cancelled.")));
        }
    }

    private static boolean lacks(GoodsReturn goods) {
        return !goods.state().counts()
                || goods.lines().stream().anyMatch(line -> CameBack.units(goods, line) < line.units());
    }

    /** All that are one return in the store: one that was asked for there goes to several suppliers. */
    private List<GoodsReturn> inOne(MerchantId merchant, GoodsReturn goods) {
        String ref = goods.storeRef();
        return ref == null
                ? List.of(goods)
                : returns.ofOrder(merchant, goods.orderId()).stream()
                        .filter(other -> ref.equals(other.storeRef()))
                        .toList();
    }

    /** The goods are back, or need not come back. */
    void back(MerchantId merchant, GoodsReturn goods) {
        OrderBrief order = order(merchant, goods);
        if (order.replaces() != null) {
            return;
        }
        List<StoreReturns.Line> lines = lines(order, backOf(inOne(merchant, goods)));
        if (!lines.isEmpty()) {
            outbox.writeOnce(List.of(teller.process(merchant, what(goods, order), lines)));
        }
        if (goods.askedBy() != Asker.STORE) {
            kits.partsAreBack(merchant, order, goods);
        }
    }

    /** Units by line of those that are back, with their reasons. */
    private static List<GoodsReturn.Line> backOf(List<GoodsReturn> parts) {
        return parts.stream()
                .filter(part -> part.returnless() || CameBack.inspected(part))
                .flatMap(part -> CameBack.lines(part).stream())
                .toList();
    }

    private OrderBrief order(MerchantId merchant, GoodsReturn goods) {
        return Objects.requireNonNull(
                orders.briefs(merchant, List.of(goods.orderId())).get(goods.orderId()));
    }

    private static StoreReturns.Return what(GoodsReturn goods, OrderBrief order) {
        @Nullable String ref = goods.storeRef();
        return new StoreReturns.Return(
                goods.id(),
                goods.number(),
                order.id(),
                order.storeId(),
                order.storeRef(),
                Objects.requireNonNullElse(ref, ""));
    }

    /** In the store's lines: of kits those whose parts are all among these. */
    static List<StoreReturns.Line> lines(OrderBrief order, List<GoodsReturn.Line> goods) {
        Map<UUID, Integer> units = new LinkedHashMap<>();
        Map<UUID, GoodsReturn.Line> said = new HashMap<>();
        for (GoodsReturn.Line line : goods) {
            units.merge(line.orderLineId(), line.units(), Integer::sum);
            OrderBrief.Line of = Objects.requireNonNull(order.lines().get(line.orderLineId()));
            said.putIfAbsent(Objects.requireNonNullElse(of.kitLineId(), line.orderLineId()), line);
        }
        List<StoreReturns.Line> lines = new ArrayList<>();
        order.whole(units).forEach((id, whole) -> {
            GoodsReturn.Line first = Objects.requireNonNull(said.get(id));
            lines.add(new StoreReturns.Line(
                    Objects.requireNonNull(order.lines().get(id)).storeRef(),
                    whole,
                    first.reason().name(),
                    first.said()));
        });
        return lines;
    }
}
