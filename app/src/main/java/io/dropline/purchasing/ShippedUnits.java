package io.dropline.purchasing;

import java.util.UUID;

/** So many units of one purchase order line left the supplier. */
public record ShippedUnits(UUID purchaseOrderId, int lineNo, int units) {}
