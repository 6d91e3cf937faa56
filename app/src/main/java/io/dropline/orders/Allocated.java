package io.dropline.orders;

import java.util.UUID;

/** So many units of a line came to purchase orders, or, if negative, came back from them. */
public record Allocated(UUID orderId, UUID lineId, int units) {}
