@NullMarked
package io.dropline.stores.shopify.after;

import org.jspecify.annotations.NullMarked;
