/** Other routing rules over the API: previewed, replayed, and tried on a share of the orders. */
@NullMarked
package io.dropline.api.lab;

import org.jspecify.annotations.NullMarked;
