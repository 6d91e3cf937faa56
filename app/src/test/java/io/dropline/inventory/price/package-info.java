@NullMarked
package io.dropline.inventory.price;

import org.jspecify.annotations.NullMarked;
