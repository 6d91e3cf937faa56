/** Tells Shopify which lines left, in which parcel: once, however often it is tried. */
@NullMarked
package io.dropline.stores.shopify.fulfilment;

import org.jspecify.annotations.NullMarked;
