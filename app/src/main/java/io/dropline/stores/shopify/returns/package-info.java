/** Keeps returns in Shopify in step with ours: opens, grants, declines and processes them, each once, however often it is tried. */
@NullMarked
package io.dropline.stores.shopify.returns;

import org.jspecify.annotations.NullMarked;
