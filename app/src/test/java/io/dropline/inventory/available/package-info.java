@NullMarked
package io.dropline.inventory.available;

import org.jspecify.annotations.NullMarked;
