@NullMarked
package io.dropline.inventory.buffer;

import org.jspecify.annotations.NullMarked;
