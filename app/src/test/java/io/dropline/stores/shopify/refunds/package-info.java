@NullMarked
package io.dropline.stores.shopify.refunds;

import org.jspecify.annotations.NullMarked;
