/** Tests of the pages of purchase orders, as they are worded. */
@NullMarked
package io.dropline.console.purchasing;

import org.jspecify.annotations.NullMarked;
