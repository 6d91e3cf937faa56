package io.dropline.promise;

/**
 * How long the carrier takes from one place to another. The plain answer knows distance only; one that has learnt from delivered
 * parcels implements this too and needs nothing else changed.
 */
@FunctionalInterface
public interface TransitEstimates {

    /** Never fails: a place it does not know gets the widest honest range, and the reason says so. */
    TransitDays between(Place from, Place to);

    /** By the distance between ZIP areas within the United States, by a table of countries elsewhere. */
    static TransitEstimates byDistance() {
        return TransitByDistance.STANDARD;
    }
}
