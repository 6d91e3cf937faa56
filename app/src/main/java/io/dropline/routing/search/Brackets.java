package io.dropline.routing.search;

/**
 * Freight by the weight of the parcel: {@code amount[k]} up to {@code upTo[k]} grams; nothing heavier than the last is shipped.
 *
 * @param upTo ascending
 * @param amount never falling
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Brackets(long[] upTo, long[] amount) {
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
