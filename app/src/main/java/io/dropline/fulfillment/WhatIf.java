package io.dropline.fulfillment;

import io.dropline.orders.OrderToRoute;
import io.dropline.orders.Orders;
import io.dropline.platform.MerchantId;
import io.dropline.routing.Router;
import io.dropline.routing.Routing;
import io.dropline.routing.RoutingAnswer;
import io.dropline.routing.RoutingQuestion;
import io.dropline.routing.SupplierOption;
import io.dropline.routing.WhatWouldChange;
import io.dropline.routing.WhatWouldChange.Change;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What routing would decide about an order as everything stands now, and what would make another supplier win. Changes nothing. */
@Component
public class WhatIf {
    /**
     * @param bought nothing of it is left to buy, and this is about all of it as if nothing were
     * @param answer what routing would decide now
     * @param others the suppliers that would not have a part, in the order that breaks ties
     */
    public record Told(boolean bought, RoutingAnswer answer, List<Other> others) {}

    /**
     * A supplier that would not have a part.
     *
     * @param changes each of which alone would give it one; none if no single change would
     * @param obstacles what keeps it from shipping something, as sentences
     */
    public record Other(UUID supplierId, String supplier, List<Change> changes, List<String> obstacles) {}

    private final Orders orders;
    private final Routing routing;
    private final Promising promising;
    private final HousePolicies policies;

    WhatIf(Orders orders, Routing routing, Promising promising, HousePolicies policies) {
        this.orders = orders;
        this.routing = routing;
        this.promising = promising;
        this.policies = policies;
    }

    /** Empty if the order has nothing that a supplier would ship: all of it is cancelled, or nothing of it is shipped at all. */
    @Transactional(readOnly = true)
    public Optional<Told> of(MerchantId merchant, UUID order) {
        Optional<OrderToRoute> unbought = orders.unbought(merchant, order);
        return unbought.or(() -> orders.whole(merchant, order)).map(one -> told(merchant, one, unbought.isEmpty()));
    }

    private Told told(MerchantId merchant, OrderToRoute order, boolean bought) {
        RoutingQuestion question = routing.question(
                merchant,
                order,
                policies.routing(merchant).of(order.id()).policy(),
                promising.days(merchant, List.of(order)));
        RoutingAnswer answer = Router.plan(question);
        List<Change> changes = WhatWouldChange.of(question);
        List<Other> others = question.suppliers().stream()
                .filter(one -> answer.chosen().suppliers().stream()
                        .noneMatch(chosen -> chosen.supplierId().equals(one.supplierId())))
                .map(one -> other(one, answer, changes))
                .toList();
        return new Told(bought, answer, others);
    }

    private static Other other(SupplierOption supplier, RoutingAnswer answer, List<Change> changes) {
        UUID id = supplier.supplierId();
        return new Other(
                id,
                supplier.name(),
                changes.stream().filter(one -> one.supplierId().equals(id)).toList(),
                answer.exclusions().stream()
                        .filter(one -> one.supplierId().equals(id))
                        .map(RoutingAnswer.Exclusion::text)
                        .toList());
    }
}
