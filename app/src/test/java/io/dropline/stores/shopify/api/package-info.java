/** Tests of the client of Shopify's Admin API. */
@NullMarked
package io.dropline.stores.shopify.api;

import org.jspecify.annotations.NullMarked;
