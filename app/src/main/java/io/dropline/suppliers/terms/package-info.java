/** What was agreed with a supplier: payment, time to ship, returns, limits. */
@NullMarked
package io.dropline.suppliers.terms;

import org.jspecify.annotations.NullMarked;
