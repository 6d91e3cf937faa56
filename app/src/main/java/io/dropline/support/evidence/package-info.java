/** What is handed to a bank when a customer disputes a payment: everything that is known of the order, in one PDF. */
@NullMarked
package io.dropline.support.evidence;

import org.jspecify.annotations.NullMarked;
