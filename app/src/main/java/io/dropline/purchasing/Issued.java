package io.dropline.purchasing;

import java.util.UUID;

/** A purchase order that was issued. */
public record Issued(UUID id, String number, UUID orderId, UUID supplierId, String supplier) {}
