/** The states of a supplier's invoice and what leads from one to another. */
@NullMarked
package io.dropline.finance.invoices.life;

import org.jspecify.annotations.NullMarked;
