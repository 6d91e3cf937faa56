package io.dropline.aftersales;

import io.dropline.orders.OrderBrief;
import io.dropline.orders.Orders;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import io.dropline.returns.Asker;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.ReturnState;
import io.dropline.returns.ReturnWish;
import io.dropline.returns.Returns;
import io.dropline.returns.rules.Wanted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what stores tell of returns. What comes back to us of our own doing is recognised by the store's id, or, before we know that, by the
 * lines; older news never undoes newer, and nothing goes back in the table of states.
 */
@Component
@Transactional
class StoreReturnNews implements ReturnsFromStore {
    private static final String BY = "Store";
    /** Whose goods nobody has seen yet. */
    private static final Set<ReturnState> AWAITED =
            Set.of(ReturnState.REQUESTED, ReturnState.AUTHORIZED, ReturnState.IN_TRANSIT);

    private final AfterSales afterSales;
    private final Authorizing authorizing;
    private final Returns returns;
    private final Orders orders;
    private final ReturnAlarms alarms;
    private final Problems problems;
    private final JdbcTemplate jdbc;

    StoreReturnNews(
            AfterSales afterSales,
            Authorizing authorizing,
            Returns returns,
            Orders orders,
            ReturnAlarms alarms,
            Problems problems,
            JdbcTemplate jdbc) {
        this.afterSales = afterSales;
        this.authorizing = authorizing;
        this.returns = returns;
        this.orders = orders;
        this.alarms = alarms;
        this.problems = problems;
        this.jdbc = jdbc;
    }

    @Override
    public void told(MerchantId merchant, List<StoreReturn> news) {
        news.stream()
                .sorted(Comparator.comparing(StoreReturn::readAt))
                .forEach(one -> order(merchant, one).ifPresent(order -> told(merchant, order, one)));
    }

    private void told(MerchantId merchant, UUID order, StoreReturn news) {
        orders.lock(merchant, List.of(order));
        OrderBrief brief =
                Objects.requireNonNull(orders.briefs(merchant, List.of(order)).get(order));
        List<GoodsReturn> ours = ours(merchant, brief, news);
        if (ours.isEmpty() && wanted(news) && !ofKit(merchant, order, news)) {
            ours = opened(merchant, brief, news);
        }
        for (GoodsReturn goods : ours) {
            returns.heardOf(merchant, goods.id(), news.readAt(), news.status().name())
                    .ifPresent(before -> {
                        follow(merchant, goods, news);
                        if (!before.equals(news.status().name())) {
                            alarm(merchant, goods.id(), news.status(), before);
                        }
                    });
        }
    }

    private static boolean wanted(StoreReturn news) {
        return news.status() == StoreReturn.Status.REQUESTED || news.status() == StoreReturn.Status.OPEN;
    }

    private void follow(MerchantId merchant, GoodsReturn goods, StoreReturn news) {
        switch (news.status()) {
            case OPEN -> {
                if (goods.state() == ReturnState.REQUESTED
                        && authorizing.grant(merchant, goods, Approval.BY_THE_RULES, BY)
                                instanceof ReturnAnswer.Refused(String why)) {
                    alarms.waiting(merchant, goods, why);
                }
            }
            case DECLINED ->
                returns.decline(merchant, goods, news.declineNote(), BY)
                        .ifPresent(now -> alarms.ended(merchant, List.of(now)));
            case CANCELED ->
                returns.cancel(merchant, goods, "cancelled in the store", BY)
                        .ifPresent(now -> alarms.ended(merchant, List.of(now)));
            case REQUESTED, CLOSED -> {
                // how it begins; what follows from what we tell of the goods, or is told to a person
            }
        }
    }

    /** What the store ended or opened again without us, and we cannot: a person knows whether the goods are back. */
    private void alarm(MerchantId merchant, UUID id, StoreReturn.Status status, String before) {
        GoodsReturn now =
                Objects.requireNonNull(returns.find(merchant, List.of(id)).get(id));
        switch (status) {
            case CLOSED, CANCELED -> {
                alarms.overInStore(merchant, now);
                if (AWAITED.contains(now.state())) {
                    alarms.endedInStore(merchant, now, status == StoreReturn.Status.CLOSED ? "closed" : "cancelled");
                }
            }
            case OPEN -> {
                alarms.goesOnInStore(merchant, now);
                if (!now.state().live() && before.equals(StoreReturn.Status.CLOSED.name())) {
                    alarms.reopenedInStore(merchant, now);
                }
            }
            case REQUESTED, DECLINED -> {
                // nobody waits for goods
            }
        }
    }

    /** Those the store calls by this id, and one of ours that it has just opened. */
    private List<GoodsReturn> ours(MerchantId merchant, OrderBrief order, StoreReturn news) {
        List<GoodsReturn> all = returns.ofOrder(merchant, order.id());
        List<GoodsReturn> known = all.stream()
                .filter(goods -> news.storeRef().equals(goods.storeRef()))
                .toList();
        if (!known.isEmpty()) {
            return known;
        }
        Optional<GoodsReturn> echo = all.stream()
                .filter(goods -> goods.storeRef() == null && (bears(news, goods) || looksLike(news, order, goods)))
                .findFirst();
        echo.ifPresent(goods -> returns.inStore(merchant, goods.id(), news.storeRef()));
        return echo.stream().toList();
    }

    /** Whether we opened it for a kit that came back in parts. */
    private boolean ofKit(MerchantId merchant, UUID order, StoreReturn news) {
        return returns.ofOrder(merchant, order).stream()
                .map(goods -> KitsBack.idOf(goods.id()).toString())
                .anyMatch(
                        id -> news.lines().stream().anyMatch(line -> line.note().contains(id)));
    }

    /** Whether it is the one that we opened there, however ours stands by now. */
    private static boolean bears(StoreReturn news, GoodsReturn goods) {
        return news.lines().stream()
                .anyMatch(line -> line.note().contains(goods.id().toString()));
    }

    private static boolean looksLike(StoreReturn news, OrderBrief order, GoodsReturn goods) {
        return goods.askedBy() != Asker.STORE
                && goods.state() != ReturnState.REQUESTED
                && goods.state().counts()
                && units(order, goods).equals(units(news));
    }

    private List<GoodsReturn> opened(MerchantId merchant, OrderBrief order, StoreReturn news) {
        Wished wished = afterSales.wished(
                merchant,
                new ReturnWanted(
                        order.id(),
                        null,
                        news.storeRef(),
                        Asker.STORE,
                        news.status() == StoreReturn.Status.OPEN,
                        ReturnWish.REFUND,
                        "Return " + news.name() + " in the store",
                        lines(order, news),
                        List.of(),
                        BY));
        return switch (wished) {
            case Wished.Opened(List<GoodsReturn> fresh) -> fresh;
            case Wished.Refused refused -> {
                problems.raise(List.of(new Problem(
                        merchant,
                        "return.not-ours",
                        "order:" + order.id(),
                        order.id(),
                        Severity.WARNING,
                        "The store has a return of order " + order.number() + " that is none here",
                        refused.words(),
                        "Look at the return in the store; open one here if goods come back to a supplier.",
                        "/orders/" + order.id())));
                yield List.of();
            }
        };
    }

    /** A kit comes back with all its parts. */
    private static List<Wanted> lines(OrderBrief order, StoreReturn news) {
        List<Wanted> wanted = new ArrayList<>();
        for (StoreReturn.Line line : news.lines()) {
            order.lines().forEach((id, of) -> {
                if (of.kitLineId() == null && of.storeRef().equals(line.lineRef())) {
                    if (of.kit()) {
                        order.parts(id)
                                .forEach((part, one) -> wanted.add(new Wanted(
                                        part, line.quantity() * one.perKit(), reason(line.reason()), line.note())));
                    } else {
                        wanted.add(new Wanted(id, line.quantity(), reason(line.reason()), line.note()));
                    }
                }
            });
        }
        return wanted;
    }

    private static ReturnReason reason(String inStore) {
        return switch (inStore) {
            case "UNWANTED", "STYLE", "COLOR" -> ReturnReason.UNWANTED;
            case "SIZE_TOO_SMALL" -> ReturnReason.TOO_SMALL;
            case "SIZE_TOO_LARGE" -> ReturnReason.TOO_LARGE;
            case "NOT_AS_DESCRIBED" -> ReturnReason.NOT_AS_DESCRIBED;
            case "WRONG_ITEM" -> ReturnReason.WRONG_ITEM;
            case "DEFECTIVE" -> ReturnReason.DEFECTIVE;
            default -> ReturnReason.OTHER;
        };
    }

    private static Map<String, Integer> units(StoreReturn news) {
        Map<String, Integer> units = new HashMap<>();
        news.lines().forEach(line -> units.merge(line.lineRef(), line.quantity(), Integer::sum));
        return units;
    }

    private static Map<String, Integer> units(OrderBrief order, GoodsReturn goods) {
        Map<String, Integer> units = new HashMap<>();
        goods.lines()
                .forEach(line -> units.merge(
                        Objects.requireNonNull(order.lines().get(line.orderLineId()))
                                .storeRef(),
                        line.units(),
                        Integer::sum));
        return units;
    }

    @Override
    public void opened(MerchantId merchant, UUID returnId, String storeRef) {
        returns.inStore(merchant, returnId, storeRef);
    }

    @Override
    public void refused(MerchantId merchant, UUID returnId, String why) {
        returns.find(merchant, List.of(returnId)).values().stream()
                .filter(goods -> goods.state().counts()) // the others need not be there
                .forEach(goods -> alarms.refusedByStore(merchant, goods, why));
    }

    @Override
    public void notEnded(MerchantId merchant, UUID returnId, String why) {
        returns.find(merchant, List.of(returnId))
                .values()
                .forEach(goods -> alarms.notEndedByStore(merchant, goods, why));
    }

    private Optional<UUID> order(MerchantId merchant, StoreReturn news) {
        return jdbc
                .query(
                        "select id from customer_order where merchant_id = ? and store_id = ? and store_ref = ?",
                        (row, index) -> Moments.uuid(row, "id"),
                        merchant.value(),
                        news.storeId(),
                        news.orderRef())
                .stream()
                .findFirst();
    }
}
