package io.dropline.routing.search;

import java.math.BigDecimal;

/**
 * Money as the search counts it: a {@code long} of 1/10,000,000 of the currency. Prices have at most four decimals, and a price per
 * kilogram applied to grams needs three more, so nothing is ever rounded.
 */
public final class Amounts {
    private static final int DECIMALS = 7;
    private static final int PRICE_DECIMALS = 4;
    private static final int SHOWN_DECIMALS = 2;
    private static final long SHOWN = 100_000;

    private Amounts() {}

    /**
     * Refuses what no price list may hold.
     *
     * @throws IllegalArgumentException if the amount is negative or finer than 1/10,000 of the currency
     */
    public static BigDecimal checked(BigDecimal amount, String what) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(what + " is negative: " + amount.toPlainString());
        }
        if (amount.scale() > PRICE_DECIMALS && amount.stripTrailingZeros().scale() > PRICE_DECIMALS) {
            throw new IllegalArgumentException(what + " has more than four decimals: " + amount.toPlainString());
        }
        return amount;
    }

    /** The amount in units of the search; {@code Long.MAX_VALUE} stands for all that does not fit. */
    public static long units(BigDecimal amount) {
        if (amount.precision() - amount.scale() > 11) {
            return Long.MAX_VALUE;
        }
        return amount.setScale(DECIMALS).unscaledValue().longValueExact();
    }

    /** The way back: exact, with two decimals or as many as it takes. */
    public static BigDecimal money(long units) {
        if (units % SHOWN == 0) { // nearly always, and taking away zeros one by one is slow
            return BigDecimal.valueOf(units / SHOWN, SHOWN_DECIMALS);
        }
        BigDecimal exact = BigDecimal.valueOf(units, DECIMALS).stripTrailingZeros();
        return exact.scale() < SHOWN_DECIMALS ? exact.setScale(SHOWN_DECIMALS) : exact;
    }

    /** {@code a * b}, held at {@code Long.MAX_VALUE} instead of overflowing; both are zero or more. */
    public static long times(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high != 0 || low < 0 ? Long.MAX_VALUE : low;
    }

    /** {@code a + b}, held at {@code Long.MAX_VALUE} instead of overflowing; both are zero or more. */
    public static long plus(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
