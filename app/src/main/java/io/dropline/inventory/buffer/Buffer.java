package io.dropline.inventory.buffer;

import java.util.List;

/**
 * A buffer with its arithmetic.
 *
 * @param units not to be sold
 * @param chance that an order for the last unit above the buffer finds none; from 0 to 1
 * @param reasons sentences for people
 */
public record Buffer(int units, double chance, List<String> reasons) {
    public Buffer {
        reasons = List.copyOf(reasons);
    }
}
