/** The door through which Shopify delivers: signature, shop, stored before answered. */
@NullMarked
package io.dropline.stores.shopify.webhooks;

import org.jspecify.annotations.NullMarked;
