/** Examples in the words of the trade, and a comparison with trying everything. */
@NullMarked
package io.dropline.routing;

import org.jspecify.annotations.NullMarked;
