/** What is safe to sell, supplier by supplier, with the reasons; and what the merchant decided about it. */
@NullMarked
package io.dropline.inventory.available;

import org.jspecify.annotations.NullMarked;
