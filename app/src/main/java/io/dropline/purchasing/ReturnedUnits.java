package io.dropline.purchasing;

import java.util.UUID;

/** So many units of a purchase order's line are to come back, or, if negative, are not any more. */
public record ReturnedUnits(UUID purchaseOrderId, int lineNo, int units) {}
