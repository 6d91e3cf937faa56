package io.dropline.routing;

import io.dropline.routing.RoutingAnswer.Exclusion;
import io.dropline.routing.RoutingAnswer.Reason;
import io.dropline.routing.search.Amounts;
import io.dropline.routing.search.FreightTerms;
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
    private static final long MOST = 1L << 56;

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
        }
        for (int j = 0; j < eligible.size(); j++) {
            enter(everything, j, eligible.get(j));
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
        long freight = Math.abs(supplier.shipping().terms().base());
        long fixed = Amounts.plus(Amounts.plus(Amounts.units(supplier.dropFee()), freight), penalty);
        return fixed > MOST / 2 / question.suppliers().size() ? Reason.PRICE_OUT_OF_RANGE : null;
    }

    private void enter(Market into, int j, SupplierOption supplier) {
        FreightTerms terms = supplier.shipping().terms();
        into.fee[j] = Amounts.units(supplier.dropFee());
        into.base[j] = terms.base();
        into.freeFrom[j] = terms.freeFrom();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            OfferOption offer = supplier.offers().get(item.sku());
            if (offer == null) {
                limit(supplier, item, Reason.NOT_OFFERED);
                continue;
            }
            long price = Amounts.units(offer.unitCost());
            long freight = terms.ofUnit(item.grams());
            boolean inRange = Amounts.times(Amounts.plus(price, freight), item.quantity()) <= MOST / 2 / items.size();
            Reason reason = reason(offer, inRange);
            if (reason != null) {
                limit(supplier, item, reason);
                continue;
            }
            limit(supplier, item, Reason.SHORT_OF_STOCK);
            into.stock[i][j] = offer.available();
            into.price[i][j] = price;
            into.freight[i][j] = freight;
        }
    }

    private static @Nullable Reason reason(OfferOption offer, boolean inRange) {
        if (!offer.authorized()) {
            return Reason.NOT_AUTHORIZED;
        }
        if (offer.available() <= 0) {
            return Reason.OUT_OF_STOCK;
        }
        return inRange ? null : Reason.PRICE_OUT_OF_RANGE;
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
