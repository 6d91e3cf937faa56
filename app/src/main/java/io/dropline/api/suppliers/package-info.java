/** Suppliers, by program. */
@NullMarked
package io.dropline.api.suppliers;

import org.jspecify.annotations.NullMarked;
