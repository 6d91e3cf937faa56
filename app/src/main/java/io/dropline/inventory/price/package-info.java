/** Prices suggested from costs, floors and the merchant's margin. Nothing here changes a price. */
@NullMarked
package io.dropline.inventory.price;

import org.jspecify.annotations.NullMarked;
