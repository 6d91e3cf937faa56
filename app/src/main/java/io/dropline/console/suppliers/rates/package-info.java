/** A supplier's shipping rates: the table in force, and another one from a file. */
@NullMarked
package io.dropline.console.suppliers.rates;

import org.jspecify.annotations.NullMarked;
