package io.dropline.orders;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What a merchant wants held.
 *
 * @param grace how long after payment an order may still be changed before it is sent on; zero: not at all
 * @param duplicateWithin same customer and same items again within this time; zero: never asked
 * @param minimumMarginPercent of the goods' price after discount, before tax; an order that would earn less waits
 */
public record HoldRules(
        boolean unpaid,
        boolean highRisk,
        boolean badAddress,
        Duration grace,
        Duration duplicateWithin,
        BigDecimal minimumMarginPercent) {}
