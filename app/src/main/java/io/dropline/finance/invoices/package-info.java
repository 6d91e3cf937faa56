/** What suppliers ask of us: invoices, from the day they come until they are handed to accounting. */
@NullMarked
package io.dropline.finance.invoices;

import org.jspecify.annotations.NullMarked;
