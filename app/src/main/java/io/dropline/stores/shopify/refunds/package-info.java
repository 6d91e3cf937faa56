/** Has Shopify pay money back: once, however often it is tried; and reads what was paid back there. */
@NullMarked
package io.dropline.stores.shopify.refunds;

import org.jspecify.annotations.NullMarked;
