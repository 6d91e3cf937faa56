/** Tests of purchase orders. */
@NullMarked
package io.dropline.purchasing;

import org.jspecify.annotations.NullMarked;
