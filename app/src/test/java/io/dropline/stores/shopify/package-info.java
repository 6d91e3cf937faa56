/** Tests of the Shopify translator. */
@NullMarked
package io.dropline.stores.shopify;

import org.jspecify.annotations.NullMarked;
