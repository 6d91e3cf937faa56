/** Reads what Shopify knows of orders after their sale: payments, refunds and returns, together, because they change together. */
@NullMarked
package io.dropline.stores.shopify.after;

import org.jspecify.annotations.NullMarked;
