/** Tests of Shopify's door. */
@NullMarked
package io.dropline.stores.shopify.webhooks;

import org.jspecify.annotations.NullMarked;
