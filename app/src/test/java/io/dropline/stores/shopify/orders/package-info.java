/** Tests of reading Shopify's orders. */
@NullMarked
package io.dropline.stores.shopify.orders;

import org.jspecify.annotations.NullMarked;
