package io.dropline.returns.rules;

import io.dropline.returns.ReturnReason;
import java.math.BigDecimal;
import java.util.Set;

/**
 * What the merchant grants its customers.
 *
 * @param windowDays days from delivery in which customers may wish a return, the last one included
 * @param condition in which goods must come back, in words for customers
 * @param freeReasons for which the customer pays no parcel back; where the supplier is at fault it never does
 * @param restockingPercent kept of the price of goods that were as they had to be
 * @param wornPercent kept on top of that where they come back used
 * @param approveUpTo goods worth as much are taken back without asking anybody; 0: somebody is always asked
 * @param approveReasons for which nobody is asked; empty: for none
 * @param returnlessUpTo goods worth as much need not come back where the supplier is at fault; 0: all must
 * @param daysToSend days that the customer has to send the goods, from when it may
 */
public record MerchantTerms(
        int windowDays,
        String condition,
        Set<ReturnReason> freeReasons,
        BigDecimal restockingPercent,
        BigDecimal wornPercent,
        BigDecimal approveUpTo,
        Set<ReturnReason> approveReasons,
        BigDecimal returnlessUpTo,
        int daysToSend) {}
