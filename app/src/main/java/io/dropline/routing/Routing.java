package io.dropline.routing;

import io.dropline.orders.OrderToRoute;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.routing.supply.Asked;
import io.dropline.routing.supply.Supply;
import io.dropline.routing.supply.SupplyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Decides, for a batch of orders, who supplies what; the reasons are stored with the decision. Runs in its caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Routing {
    /** What is stored: the sentences for people and the whole answer for machines. */
    private record Stored(List<String> explanation, RoutingAnswer answer) {}

    private final SupplyStore store;
    private final JsonMapper json;
    private final Clock clock;

    Routing(SupplyStore store, JsonMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One decision an order. Later orders of the batch see the stock and the capacity that earlier ones have left.
     *
     * @param policyOf the policy for an order, by its id
     */
    public List<Decision> decide(
            MerchantId merchant,
            List<OrderToRoute> orders,
            Function<UUID, VersionedPolicy> policyOf,
            SupplierDays days) {
        if (orders.isEmpty()) {
            return List.of();
        }
        Supply supply = store.load(merchant, skus(orders), ids(orders), clock.instant());
        List<Decision> decisions = new ArrayList<>();
        List<SupplyStore.Row> rows = new ArrayList<>();
        for (OrderToRoute order : orders) {
            VersionedPolicy policy = policyOf.apply(order.id());
            Asked asked = supply.asked(order, days);
            RoutingAnswer answer = Router.plan(asked.under(policy.policy()));
            if (answer.complete()) {
                supply.draw(answer.chosen());
            }
            List<String> explanation = RoutingExplanation.sentences(answer);
            decisions.add(new Decision(order, answer, explanation, supplierSkus(answer, supply)));
            rows.add(new SupplyStore.Row(
                    Ids.next(),
                    order.id(),
                    policy.version(),
                    json.writeValueAsString(new Stored(explanation, answer)),
                    json.writeValueAsString(asked)));
        }
        store.keep(merchant, rows, clock.instant());
        return decisions;
    }

    /** The question about an order as everything stands now, for those who want to ask what if. Keeps and locks nothing. */
    public RoutingQuestion question(MerchantId merchant, OrderToRoute order, RoutingPolicy policy, SupplierDays days) {
        List<OrderToRoute> one = List.of(order);
        return store.look(merchant, skus(one), ids(one), clock.instant())
                .asked(order, days)
                .under(policy);
    }

    private static List<String> skus(List<OrderToRoute> orders) {
        return orders.stream()
                .flatMap(order -> order.lines().stream())
                .map(OrderToRoute.Line::sku)
                .distinct()
                .toList();
    }

    private static List<UUID> ids(List<OrderToRoute> orders) {
        return orders.stream().map(OrderToRoute::id).toList();
    }

    private static Map<UUID, Map<String, String>> supplierSkus(RoutingAnswer answer, Supply supply) {
        Map<UUID, Map<String, String>> names = new HashMap<>();
        for (RoutingPlan.Allocation allocation : answer.chosen().allocations()) {
            names.computeIfAbsent(allocation.supplierId(), unused -> new HashMap<>())
                    .put(allocation.sku(), supply.supplierSku(allocation.supplierId(), allocation.sku()));
        }
        return names;
    }
}
