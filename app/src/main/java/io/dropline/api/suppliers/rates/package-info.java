/** A supplier's shipping rates as a table and as a file. */
@NullMarked
package io.dropline.api.suppliers.rates;

import org.jspecify.annotations.NullMarked;
