package io.dropline.finance.books;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order, or a line of it, brings in one currency. Fees, freight and shipping belong to the whole order.
 *
 * @param orderLineId null: what belongs to no line
 * @param income after what was taken back, without tax
 * @param cost of what was shipped, after what was recovered
 * @param toCome cost of what is on purchase orders and has not left, with the fees and freight of those of which nothing has
 */
public record Margin(
        @Nullable UUID orderLineId, String currency, BigDecimal income, BigDecimal cost, BigDecimal toCome) {

    /** As it stands. */
    public BigDecimal real() {
        return income.subtract(cost);
    }

    /** When all that is on its way has come. */
    public BigDecimal expected() {
        return real().subtract(toCome);
    }
}
