/** Tests of telling Shopify of parcels. */
@NullMarked
package io.dropline.stores.shopify.fulfilment;

import org.jspecify.annotations.NullMarked;
