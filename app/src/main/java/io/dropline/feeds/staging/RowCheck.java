package io.dropline.feeds.staging;

import io.dropline.feeds.FeedRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What cannot be true of a row, so that the database never has to refuse a whole file for it. */
final class RowCheck {
    private static final int LONGEST_SKU = 200;
    private static final int DIGITS_BEFORE_POINT = 15;
    private static final int MOST_DECIMALS = 40;

    private RowCheck() {}

    /** Why the row is bad, or null. */
    static @Nullable String fault(FeedRow row) {
        String sku = faultOfSku(row.supplierSku());
        if (sku != null) {
            return sku;
        }
        if (row.quantity() != null && row.quantity() < 0) {
            return "The quantity is below zero: " + row.quantity();
        }
        String cost = fault("cost", row.unitCost());
        String map = cost == null ? fault("MAP", row.mapPrice()) : cost;
        return map == null ? fault("MSRP", row.msrp()) : map;
    }

    /** Why no offer can be found by it, or null. */
    static @Nullable String faultOfSku(String sku) {
        if (sku.isBlank()) {
            return "There is no supplier SKU";
        }
        return sku.length() > LONGEST_SKU || sku.indexOf('\0') >= 0
                ? "The supplier SKU is longer than " + LONGEST_SKU + " characters or holds what no text can"
                : null;
    }

    private static @Nullable String fault(String what, @Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        if (amount.signum() < 0) {
            return "The " + what + " is below zero";
        }
        return amount.precision() - (long) amount.scale() > DIGITS_BEFORE_POINT || amount.scale() > MOST_DECIMALS
                ? "The " + what + " has too many digits"
                : null;
    }
}
