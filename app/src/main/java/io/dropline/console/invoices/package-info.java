/** What suppliers ask for: invoices beside purchase orders and parcels, files of them, and exports for accounting. */
@NullMarked
package io.dropline.console.invoices;

import org.jspecify.annotations.NullMarked;
