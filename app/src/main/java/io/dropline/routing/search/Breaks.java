package io.dropline.routing.search;

/**
 * A price by quantity: from {@code from[k]} units on each unit costs {@code price[k]}, all of them. Fewer units than {@code from[0]} have the
 * plain price.
 *
 * @param from ascending, all above one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Breaks(int[] from, long[] price) {
    /** The price of each of so many units. */
    public long priceOf(int units, long plain) {
        long result = plain;
        for (int k = 0; k < from.length && units >= from[k]; k++) {
            result = price[k];
        }
        return result;
    }
}
