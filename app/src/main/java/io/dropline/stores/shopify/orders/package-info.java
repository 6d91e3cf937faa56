/** Reads Shopify's two renderings of an order, the webhook's and the Admin API's, as the same {@link io.dropline.orders.StoreOrder}. */
@NullMarked
package io.dropline.stores.shopify.orders;

import org.jspecify.annotations.NullMarked;
