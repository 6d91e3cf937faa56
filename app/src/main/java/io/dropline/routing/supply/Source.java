package io.dropline.routing.supply;

import io.dropline.routing.ShippingRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's standing data.
 *
 * @param shipFrom postal codes of its places in the United States; none where it ships from elsewhere
 * @param ordersPerDay null for any number
 * @param ordersToday purchase orders issued since its day began
 * @param past null where nothing was counted yet
 */
record Source(
        UUID id,
        String code,
        String name,
        String currency,
        boolean active,
        BigDecimal dropFee,
        ShippingRule shipping,
        Set<String> shipTo,
        List<String> shipFrom,
        BigDecimal minimumOrder,
        @Nullable Integer ordersPerDay,
        int ordersToday,
        boolean takesHazmat,
        boolean takesOversize,
        Allowance allowance,
        @Nullable TrackRecord past) {}
