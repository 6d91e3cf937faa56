/** Warns before brand authorizations end, and says what their end has stopped. */
@NullMarked
package io.dropline.suppliers.expiry;

import org.jspecify.annotations.NullMarked;
