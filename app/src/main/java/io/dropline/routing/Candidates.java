package io.dropline.routing;

import io.dropline.routing.RoutingAnswer.Exclusion;
import io.dropline.routing.RoutingAnswer.Reason;
import io.dropline.routing.search.Amounts;
import io.dropline.routing.search.Market;
import io.dropline.routing.search.Shortlist;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may supply what: sorts the question, leaves out what is not allowed, says why, and puts the rest into numbers. */
final class Candidates {
    /** More than any order may cost, in {@link Amounts units}, for sums to stay exact in the search: seven thousand million. */
    static final long MOST = 1L << 56;

    final List<Item> items;
    /** Those that have something to offer, in the order that breaks ties: the suppliers of the market. */
    final List<SupplierOption> suppliers = new ArrayList<>();

    final List<Exclusion> exclusions = new ArrayList<>();
    final Market market;
    /** False if there were too many suppliers to compare them all. */
    final boolean all;

    private final RoutingQuestion question;
    private final long penalty;

    Candidates(RoutingQuestion question) {
        this.question = question;
        penalty = Amounts.units(question.policy().extraParcelPenalty());
        items = Item.of(question.demands());
        List<SupplierOption> eligible = eligible();
        Market everything = new Market(items.size(), eligible.size(), penalty);
        for (int i = 0; i < items.size(); i++) {
            everything.demand[i] = items.get(i).quantity();
            everything.unsplit[i] = items.get(i).unsplit();
            everything.grams[i] = items.get(i).grams();
        }
        Entry entry = new Entry(everything, items, this::limit);
        for (int j = 0; j < eligible.size(); j++) {
            if (!entry.enter(j, eligible.get(j))) {
                exclude(eligible.get(j), Reason.BELOW_MINIMUM);
            }
        }
        Shortlist shortlist = Shortlist.of(everything);
        all = shortlist.dropped().length == 0;
        market = everything.only(shortlist.kept());
        for (int j : shortlist.kept()) {
            suppliers.add(eligible.get(j));
        }
        for (int j : shortlist.dropped()) {
            exclude(eligible.get(j), Reason.NOT_COMPARED);
        }
    }

    private List<SupplierOption> eligible() {
        List<SupplierOption> eligible = new ArrayList<>(question.suppliers());
        eligible.sort(Comparator.comparing(this::isNotPreferred)
                .thenComparing(SupplierOption::code)
                .thenComparing(SupplierOption::supplierId));
        eligible.removeIf(this::isOut);
        return eligible;
    }

    private boolean isNotPreferred(SupplierOption supplier) {
        return !question.policy().preferredSuppliers().contains(supplier.supplierId());
    }

    private boolean isOut(SupplierOption supplier) {
        Reason reason = reason(supplier);
        if (reason != null) {
            exclude(supplier, reason);
        }
        return reason != null;
    }

    private void exclude(SupplierOption supplier, Reason reason) {
        exclude(supplier, null, reason, Wording.of(reason, supplier, question));
    }

    private void exclude(SupplierOption supplier, @Nullable UUID lineId, Reason reason, String text) {
        exclusions.add(new Exclusion(supplier.supplierId(), lineId, reason, text));
    }

    private @Nullable Reason reason(SupplierOption supplier) {
        if (!supplier.active()) {
            return Reason.SUPPLIER_PAUSED;
        }
        if (question.policy().excludedSuppliers().contains(supplier.supplierId())) {
            return Reason.EXCLUDED_FOR_THIS_ORDER;
        }
        if (!supplier.currency().equalsIgnoreCase(question.currency())) {
            return Reason.OTHER_CURRENCY;
        }
        if (!question.destination().isWithin(supplier.shipToRegions())) {
            return Reason.DOES_NOT_SHIP_THERE;
        }
        if (supplier.limits().ordersLeft() <= 0) {
            return Reason.NO_CAPACITY;
        }
        Withheld withheld = supplier.limits().withheld();
        if (withheld != null) {
            return withheld.reason();
        }
        ShippingRule rule = supplier.shipping().at(supplier.miles()).orElse(null);
        if (rule == null) {
            return Reason.TOO_FAR;
        }
        long freight = Math.abs(rule.terms().base());
        long dearest = rule.brackets()
                .map(table -> table.amount()[table.amount().length - 1])
                .orElse(0L);
        long fee = Amounts.plus(
                Amounts.units(supplier.dropFee()),
                Amounts.units(supplier.expected().fixed()));
        long fixed = Amounts.plus(Amounts.plus(fee, Math.max(freight, dearest)), penalty);
        return fixed > MOST / 2 / question.suppliers().size() ? Reason.PRICE_OUT_OF_RANGE : null;
    }

    /** Notes the reason for every line of the item that it concerns. */
    private void limit(SupplierOption supplier, Item item, Reason reason) {
        OfferOption offer = supplier.offers().get(item.sku());
        for (Demand line : item.lines()) {
            if (reason == Reason.SHORT_OF_STOCK && offer != null && offer.available() >= line.quantity()) {
                continue;
            }
            exclude(supplier, line.lineId(), reason, Wording.of(reason, supplier, line, offer));
        }
    }
}
