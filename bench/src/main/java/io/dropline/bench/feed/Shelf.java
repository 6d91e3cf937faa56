package io.dropline.bench.feed;

import io.dropline.bench.house.Shop;
import io.dropline.feeds.FeedRow;
import io.dropline.feeds.FeedRows;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a supplier has of very many things, and the files it makes of that. */
final class Shelf {
    // no divisor in common with any round number: steps through all rows in an order of no use to anybody
    private static final long STRIDE = 611_953;

    private final int[] quantities;
    private final int[] cents;
    private int rounds;

    Shelf(int size) {
        this.quantities = new int[size];
        this.cents = new int[size];
        Arrays.setAll(quantities, i -> quantity(i));
        Arrays.setAll(cents, i -> cents(i));
    }

    /** What there is at first; the catalogue is made by the same arithmetic in SQL. */
    private static int quantity(int i) {
        return 50 + i % 40;
    }

    private static int cents(int i) {
        return 1000 + i % 5000;
    }

    int size() {
        return quantities.length;
    }

    /** What we call the first ones: those that orders are about. */
    static String supplierSku(int i) {
        return i < Shop.SKUS / 2 ? "X-" + Shop.sku(i) : "ACME-%07d".formatted(i);
    }

    /** The quantity of every so many-th changes, and of every tenth of these the cost, a little. */
    void change(int every) {
        rounds++;
        for (int i = rounds % every; i < quantities.length; i += every) {
            // of what orders are about there is always enough
            quantities[i] = i < Shop.SKUS / 2 ? 1_000_000_000 + rounds : 20 + (quantities[i] + 7) % 100;
            if (i / every % 10 == rounds % 10) {
                cents[i] += 1 + cents[i] % 3;
            }
        }
    }

    /** A file of all that there is now. */
    FeedRows file() {
        return new FeedRows() {
            private int next;

            @Override
            public @Nullable Read next() {
                if (next == quantities.length) {
                    return null;
                }
                int i = (int) (next++ * STRIDE % quantities.length);
                return new Read.Row(
                        new FeedRow(next, supplierSku(i), quantities[i], BigDecimal.valueOf(cents[i], 2), null, null));
            }

            @Override
            public double progress() {
                return (double) next / quantities.length;
            }

            @Override
            public void close() {}
        };
    }
}
