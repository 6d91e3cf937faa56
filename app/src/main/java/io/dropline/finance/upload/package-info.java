/** Invoices from a CSV file: looked at first, taken after, and no bad row harms another invoice. */
@NullMarked
package io.dropline.finance.upload;

import org.jspecify.annotations.NullMarked;
