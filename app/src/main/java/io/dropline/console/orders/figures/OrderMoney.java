package io.dropline.console.orders.figures;

import io.dropline.console.page.Show;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What the customer paid and what the suppliers cost; margin is before the store's and the bank's fees. Items, discount, shipping and tax are those
 * of the order as it was placed, whatever was taken out of it or paid back since.
 *
 * @param paid the customer has paid {@code charged}; else it is what the order comes to
 * @param charged before anything was paid back
 * @param refunded what was paid back, or is on its way
 * @param taxBack of that, the tax on the goods
 * @param credited what suppliers have credited of claims
 * @param claimed what is open of claims
 */
public record OrderMoney(
        String currency,
        BigDecimal items,
        BigDecimal discount,
        BigDecimal shipping,
        BigDecimal tax,
        boolean paid,
        BigDecimal charged,
        BigDecimal refunded,
        BigDecimal taxBack,
        @Nullable BigDecimal cost,
        boolean costComplete,
        BigDecimal credited,
        BigDecimal claimed) {
    private static final BigDecimal A_CENT = new BigDecimal("0.01");

    /** Reads it from a row of the order, its purchase orders, refunds and claims. */
    public static OrderMoney of(ResultSet row) throws SQLException {
        BigDecimal cost = row.getBigDecimal("cost");
        return new OrderMoney(
                row.getString("currency"),
                row.getBigDecimal("items"),
                row.getBigDecimal("discount"),
                row.getBigDecimal("shipping"),
                row.getBigDecimal("tax"),
                row.getBoolean("paid"),
                row.getBigDecimal("charged"),
                row.getBigDecimal("refunded"),
                row.getBigDecimal("tax_back"),
                cost,
                cost != null && row.getInt("open") == 0,
                row.getBigDecimal("credited"),
                row.getBigDecimal("claimed"));
    }

    /** What the rows above it do not tell of the charge: tips, duties, or below zero what was taken out before it was paid. */
    public BigDecimal other() {
        BigDecimal other =
                charged.subtract(items.subtract(discount).add(shipping).add(tax));
        return other.abs().compareTo(A_CENT) < 0 ? BigDecimal.ZERO : other;
    }

    /** What is left of the charge to the merchant: without what was paid back, and without tax. */
    public BigDecimal revenue() {
        return charged.subtract(refunded).subtract(tax.subtract(taxBack).max(BigDecimal.ZERO));
    }

    /** With what is claimed from suppliers, as the books have it. */
    public BigDecimal margin() {
        return cost == null
                ? BigDecimal.ZERO
                : revenue().subtract(cost).add(credited).add(claimed);
    }

    /** The margin as a part of the revenue, as "31.4%"; empty where no percentage says it. */
    public String marginPercent() {
        String percent = Show.percent(margin(), revenue());
        return percent.equals("–") ? "" : percent;
    }
}
