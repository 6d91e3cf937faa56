package io.dropline.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Works out promises. Pure and safe for any number of threads; a few microseconds a leg. */
public final class PromiseCalculator {

    private final TransitEstimates transit;

    public PromiseCalculator(TransitEstimates transit) {
        this.transit = transit;
    }

    /**
     * Where a parcel starts whose goods each may start from several places: each good from the nearest in days, and the parcel counts from the
     * one that is the longest on its way. Empty where nothing is said of any of them.
     *
     * @param goods of each the places that have it; none where nothing is said of it
     */
    public Optional<Place> start(Collection<List<Place>> goods, Place to) {
        Comparator<Place> longer =
                Comparator.comparingInt(from -> transit.between(from, to).likely());
        return goods.stream()
                .flatMap(places -> places.stream().min(longer).stream())
                .max(longer);
    }

    /** The whole order's promise: it has arrived when its last parcel has. */
    public Promise promise(PromiseQuestion question) {
        return whole(question, legs(question));
    }

    /** One promise per leg, in the order of the question. */
    public List<Promise> legs(PromiseQuestion question) {
        return question.legs().stream().map(leg -> leg(question, leg)).toList();
    }

    /** The whole order's promise from those of its legs; {@code shipBy} is the day by which all of it must have left. */
    public static Promise whole(PromiseQuestion question, List<Promise> legs) {
        if (legs.size() != question.legs().size()) {
            throw new IllegalArgumentException(
                    legs.size() + " promises for " + question.legs().size() + " legs");
        }
        if (legs.size() == 1) {
            return legs.getFirst();
        }
        Promise whole = legs.getFirst();
        int last = 0;
        for (int i = 1; i < legs.size(); i++) {
            Promise leg = legs.get(i);
            last = leg.laterThan(legs.get(last)) ? i : last;
            whole = new Promise(
                    ShipWindow.max(whole.earliest(), leg.earliest()),
                    ShipWindow.max(whole.likely(), leg.likely()),
                    ShipWindow.max(whole.latest(), leg.latest()),
                    ShipWindow.max(whole.shipBy(), leg.shipBy()),
                    List.of());
        }
        return new Promise(
                whole.earliest(), whole.likely(), whole.latest(), whole.shipBy(), reasons(question, legs, last));
    }

    private static List<String> reasons(PromiseQuestion question, List<Promise> legs, int last) {
        List<String> because = new ArrayList<>();
        because.add("it comes in " + legs.size() + " parts; the part from "
                + question.legs().get(last).supplier() + " is the last to arrive");
        for (int i = 0; i < legs.size(); i++) {
            String supplier = question.legs().get(i).supplier();
            legs.get(i).because().forEach(reason -> because.add(supplier + ": " + reason));
        }
        return because;
    }

    private Promise leg(PromiseQuestion question, SupplierLeg leg) {
        ShipWindow ships = ShipWindow.of(question.placedAt(), question.asOf(), leg.handling(), leg.news());
        List<String> because = new ArrayList<>(ships.because());
        if (leg.news().carrierEstimate().isPresent()) {
            LocalDate day = leg.news().carrierEstimate().get();
            because.add("the carrier expects to deliver on "
                    + PlainDay.of(day, ships.earliest().getYear()));
            return new Promise(day, day, day, ships.shipBy(), because);
        }
        TransitDays days = transit.between(leg.shipFrom(), question.shipTo());
        because.add(days.because());
        WorkingDays carrier = leg.carrierDays();
        return new Promise(
                carrier.plus(ships.earliest(), days.least()),
                carrier.plus(ships.likely(), days.likely()),
                carrier.plus(ships.latest(), days.most()),
                ships.shipBy(),
                because);
    }
}
