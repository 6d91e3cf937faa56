/** Where a supplier ships from. */
@NullMarked
package io.dropline.suppliers.places;

import org.jspecify.annotations.NullMarked;
