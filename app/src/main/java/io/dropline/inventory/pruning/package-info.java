/** Removes what no figure of the stock needs any more. */
@NullMarked
package io.dropline.inventory.pruning;

import org.jspecify.annotations.NullMarked;
