/** Hands approved invoices and credits to accounting, each once. */
@NullMarked
package io.dropline.finance.export;

import org.jspecify.annotations.NullMarked;
