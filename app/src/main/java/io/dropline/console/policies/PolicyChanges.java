package io.dropline.console.policies;

import io.dropline.console.page.Show;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is different between two routing policies, in words. */
final class PolicyChanges {
    private final String currency;
    private final Map<UUID, String> names;
    private final List<String> changes = new ArrayList<>();

    private PolicyChanges(String currency, Map<UUID, String> names) {
        this.currency = currency;
        this.names = names;
    }

    /** @param names of the suppliers */
    static List<String> between(RoutingWishes before, RoutingWishes after, String currency, Map<UUID, String> names) {
        PolicyChanges found = new PolicyChanges(currency, names);
        found.money("One parcel less is worth", before.extraParcelPenalty(), after.extraParcelPenalty());
        found.flag("Never split an order", before.oneSupplierOnly(), after.oneSupplierOnly());
        found.money("Split only from", before.splitFrom(), after.splitFrom());
        found.flag(
                "Count reliability",
                before.reliability().counted(),
                after.reliability().counted());
        found.money(
                "A rejection costs",
                before.reliability().rejectionCost(),
                after.reliability().rejectionCost());
        found.money(
                "A late shipment costs",
                before.reliability().latenessCost(),
                after.reliability().latenessCost());
        found.money(
                "A unit that comes back costs",
                before.reliability().returnCost(),
                after.reliability().returnCost());
        found.money(
                "A day past the promise costs",
                before.reliability().dayLateCost(),
                after.reliability().dayLateCost());
        int weight = after.reliability().averageWeight();
        if (before.reliability().averageWeight() != weight) {
            found.changes.add("The average weighs as much as "
                    + before.reliability().averageWeight() + " → " + weight + " cases");
        }
        found.list("Never", before.excludedSuppliers(), after.excludedSuppliers());
        found.list("First where costs are the same", before.preferredSuppliers(), after.preferredSuppliers());
        return List.copyOf(found.changes);
    }

    private void money(String what, BigDecimal before, BigDecimal after) {
        if (before.compareTo(after) != 0) {
            changes.add(what + " " + Show.money(before, currency) + " → " + Show.money(after, currency));
        }
    }

    private void flag(String what, boolean before, boolean after) {
        if (before != after) {
            changes.add(what + ": " + (after ? "no → yes" : "yes → no"));
        }
    }

    private void list(String what, List<UUID> before, List<UUID> after) {
        after.stream().filter(id -> !before.contains(id)).forEach(id -> changes.add(what + ": " + name(id)));
        before.stream().filter(id -> !after.contains(id)).forEach(id -> changes.add(what + ": no longer " + name(id)));
    }

    private String name(UUID id) {
        return names.getOrDefault(id, "a supplier that is gone");
    }
}
