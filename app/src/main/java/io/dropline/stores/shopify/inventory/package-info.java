/** Tells Shopify what is safe to sell: by compare-and-set, each set of figures once, and read back every day. */
@NullMarked
package io.dropline.stores.shopify.inventory;

import org.jspecify.annotations.NullMarked;
