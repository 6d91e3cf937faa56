package io.dropline.aftersales;

import io.dropline.aftersales.money.CameBack;
import io.dropline.mailroom.Outbox;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.orders.OrderBrief;
import io.dropline.orders.Orders;
import io.dropline.platform.MerchantId;
import io.dropline.returns.Asker;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.Returns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
            ended(merchant, List.of(goods));
        }
    }

    /** The store declines what it was asked for, unless a part of it goes to a supplier that takes it back. */
    void declined(MerchantId merchant, GoodsReturn goods) {
        if (goods.storeRef() == null) {
            return;
        }
        if (inOne(merchant, goods).stream().anyMatch(part -> part.state().counts())) {
            ended(merchant, List.of(goods));
        } else {
            outbox.writeOnce(
                    List.of(teller.decline(merchant, what(goods, order(merchant, goods)), goods.declineReason())));
        }
    }

    /**
     * They ended here: what the store still waits for will not come, so that they end there too, each as soon as the last part of it has. Of several
     * parts that ended at once the last one tells it.
     */
    void ended(MerchantId merchant, List<GoodsReturn> returns) {
        Map<InStore, GoodsReturn> last = new LinkedHashMap<>();
        returns.forEach(goods -> last.put(InStore.of(goods), goods));
        Map<InStore, List<GoodsReturn>> parts = parts(merchant, last);
        Map<UUID, OrderBrief> briefs = briefs(merchant, last.values());
        List<OutboxDraft> endings = new ArrayList<>();
        last.forEach((one, goods) -> {
            OrderBrief order = Objects.requireNonNull(briefs.get(goods.orderId()));
            if (isToEnd(goods, order, Objects.requireNonNull(parts.get(one)))) {
                endings.add(teller.end(merchant, what(goods, order), "The return was cancelled."));
            }
        });
        outbox.writeOnce(endings);
    }

    private static boolean isToEnd(GoodsReturn goods, OrderBrief order, List<GoodsReturn> parts) {
        boolean asked = goods.storeRef() != null || goods.sendTo() != null || goods.returnless();
        boolean over = parts.stream().noneMatch(part -> part.state().live());
        boolean rest = parts.stream().anyMatch(StoreSide::lacks);
        boolean told = goods.storeRef() != null || !lines(order, goods.lines()).isEmpty();
        return order.replaces() == null && asked && told && over && rest;
    }

    private static boolean lacks(GoodsReturn goods) {
        return !goods.state().counts()
                || goods.lines().stream().anyMatch(line -> CameBack.units(goods, line) < line.units());
    }

    /** What is one return in the store: one that was asked for there goes to several suppliers. What the store does not know is one by itself. */
    private record InStore(UUID order, String name) {
        static InStore of(GoodsReturn goods) {
            return new InStore(goods.orderId(), Objects.requireNonNullElse(goods.storeRef(), goods.number()));
        }
    }

    private List<GoodsReturn> inOne(MerchantId merchant, GoodsReturn goods) {
        InStore one = InStore.of(goods);
        return Objects.requireNonNull(parts(merchant, Map.of(one, goods)).get(one));
    }

    /** All parts of these, of each of which one is given. */
    private Map<InStore, List<GoodsReturn>> parts(MerchantId merchant, Map<InStore, GoodsReturn> of) {
        List<UUID> known = of.values().stream()
                .filter(goods -> goods.storeRef() != null)
                .map(GoodsReturn::orderId)
                .distinct()
                .toList();
        Map<InStore, List<GoodsReturn>> parts = new HashMap<>(returns.ofOrders(merchant, known).stream()
                .filter(goods -> goods.storeRef() != null)
                .collect(Collectors.groupingBy(InStore::of)));
        of.forEach((one, goods) -> parts.putIfAbsent(one, List.of(goods)));
        return parts;
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
        return Objects.requireNonNull(briefs(merchant, List.of(goods)).get(goods.orderId()));
    }

    private Map<UUID, OrderBrief> briefs(MerchantId merchant, Collection<GoodsReturn> returns) {
        return orders.briefs(
                merchant, returns.stream().map(GoodsReturn::orderId).distinct().toList());
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
