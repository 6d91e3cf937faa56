package io.dropline.routing.search;

import java.util.Arrays;

/**
 * Freight by the weight of the parcel: {@code amount[k]} up to {@code upTo[k]} grams; nothing heavier than the last is shipped.
 *
 * @param upTo ascending
 * @param amount never falling
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Brackets(long[] upTo, long[] amount) {
    /** The same for parcels that weigh at most so much: without brackets beyond the first that holds that, and neighbours that cost the same as one. */
    public Brackets upTo(long heaviest) {
        int last = Math.min(of(heaviest), upTo.length - 1);
        int size = 0;
        long[] limits = new long[last + 1];
        long[] amounts = new long[last + 1];
        for (int k = 0; k <= last; k++) {
            size -= size > 0 && amounts[size - 1] == amount[k] ? 1 : 0;
            limits[size] = upTo[k];
            amounts[size] = amount[k];
            size++;
        }
        return new Brackets(Arrays.copyOf(limits, size), Arrays.copyOf(amounts, size));
    }

    /** The bracket of a weight, or the number of brackets where it is too heavy. */
    public int of(long grams) {
        int k = 0;
        while (k < upTo.length && grams > upTo[k]) {
            k++;
        }
        return k;
    }

    /** The heaviest parcel. */
    public long most() {
        return upTo[upTo.length - 1];
    }
}
