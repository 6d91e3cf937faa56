package io.dropline.orders;

import io.dropline.platform.Address;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order that nothing holds, with what of it is on no purchase order yet.
 *
 * @param marginAccepted whether a person released it although it earns too little, or it is to earn nothing
 * @param promisedBefore whether a part of it was sent on before
 */
public record OrderToRoute(
        UUID id,
        UUID storeId,
        String storeRef,
        String number,
        Instant placedAt,
        String currency,
        String customerName,
        String email,
        Address shipTo,
        String note,
        boolean marginAccepted,
        boolean promisedBefore,
        List<Line> lines) {

    /**
     * @param open units on no purchase order and not cancelled; never 0
     * @param revenue what the customer pays for the open units after discount, before tax
     */
    public record Line(
            UUID id,
            int lineNo,
            String storeRef,
            String sku,
            String title,
            String brand,
            int weightGrams,
            boolean oneSupplierOnly,
            int open,
            BigDecimal revenue) {}
}
