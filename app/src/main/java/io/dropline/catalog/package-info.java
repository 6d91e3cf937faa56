/** What is sold, and which supplier sells it to us at what cost. */
@NullMarked
package io.dropline.catalog;

import org.jspecify.annotations.NullMarked;
