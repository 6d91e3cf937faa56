package io.dropline.promise;

import java.util.Collection;
import java.util.OptionalInt;

/**
 * What one supplier sends.
 *
 * @param supplier the name to use in the reasons
 * @param shipFrom where the parcel starts
 * @param handling the supplier's usual time
 * @param carrierDays the days on which the carrier moves and delivers parcels
 * @param news what has been learnt about this very leg
 */
public record SupplierLeg(String supplier, Place shipFrom, Handling handling, WorkingDays carrierDays, LegNews news) {

    /** A leg of which nothing is known yet, with a parcel carrier (Monday to Saturday). */
    public static SupplierLeg usual(String supplier, Place shipFrom, Handling handling) {
        return new SupplierLeg(supplier, shipFrom, handling, WorkingDays.MONDAY_TO_SATURDAY, LegNews.NONE);
    }

    /** This leg with newer news. */
    public SupplierLeg with(LegNews newer) {
        return new SupplierLeg(supplier, shipFrom, handling, carrierDays, newer);
    }

    /** This leg when its parcel starts there. */
    public SupplierLeg from(Place start) {
        return new SupplierLeg(supplier, start, handling, carrierDays, news);
    }

    /** This leg when each of the goods on it takes the usual time or one of its own: it leaves with the slowest. */
    public SupplierLeg carrying(Collection<OptionalInt> leadDays) {
        int least = 0;
        int most = 0;
        for (OptionalInt days : leadDays) {
            least = Math.max(least, days.orElse(handling.minDays()));
            most = Math.max(most, days.orElse(handling.maxDays()));
        }
        return leadDays.isEmpty()
                ? this
                : new SupplierLeg(supplier, shipFrom, handling.taking(least, most), carrierDays, news);
    }
}
