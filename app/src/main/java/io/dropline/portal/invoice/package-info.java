/** The page where a supplier invoices a purchase order, by the link it got with it. */
@NullMarked
package io.dropline.portal.invoice;

import org.jspecify.annotations.NullMarked;
