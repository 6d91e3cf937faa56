/** Asks stores how many orders they have, so that one that never reached us is missed. */
@NullMarked
package io.dropline.stores.shopify.count;

import org.jspecify.annotations.NullMarked;
