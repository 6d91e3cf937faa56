/** Whom to write to at a supplier, and what about. */
@NullMarked
package io.dropline.suppliers.contacts;

import org.jspecify.annotations.NullMarked;
