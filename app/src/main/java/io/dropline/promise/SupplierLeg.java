package io.dropline.promise;

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
}
