package io.dropline.suppliers.expiry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An authorization that ends or has ended, and that no other one takes over from.
 *
 * @param to its last day
 * @param skus SKUs of offers that nothing else covers, some of them
 * @param offers how many such offers there are
 * @param orders open orders with units of such SKUs that no supplier has yet
 */
record Ending(
        UUID id,
        UUID supplierId,
        String supplier,
        String brand,
        List<String> territory,
        LocalDate to,
        List<String> skus,
        int offers,
        int orders) {}
