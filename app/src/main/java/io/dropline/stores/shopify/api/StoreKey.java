package io.dropline.stores.shopify.api;

import io.dropline.platform.MerchantId;
import java.util.UUID;

/** Names one store. */
public record StoreKey(MerchantId merchant, UUID storeId) {}
