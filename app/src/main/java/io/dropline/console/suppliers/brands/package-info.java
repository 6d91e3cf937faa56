/** A supplier's brand authorizations, their letters and the evidence made of them. */
@NullMarked
package io.dropline.console.suppliers.brands;

import org.jspecify.annotations.NullMarked;
