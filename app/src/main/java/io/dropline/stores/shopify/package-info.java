/** Shopify: orders come in by webhook and by poll, fulfilments go out. */
@NullMarked
package io.dropline.stores.shopify;

import org.jspecify.annotations.NullMarked;
