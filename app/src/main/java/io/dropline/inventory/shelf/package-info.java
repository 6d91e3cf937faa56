/** Shelves: what stores show of our stock, what they should show, and how the one becomes the other. */
@NullMarked
package io.dropline.inventory.shelf;

import org.jspecify.annotations.NullMarked;
