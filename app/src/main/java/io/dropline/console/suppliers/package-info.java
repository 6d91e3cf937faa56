/** Suppliers: how they deliver, what they may sell, and the forms that set them up. */
@NullMarked
package io.dropline.console.suppliers;

import org.jspecify.annotations.NullMarked;
