/** What must be known of a supplier before it is relied on, and why each stands where it stands. */
@NullMarked
package io.dropline.suppliers.vetting;

import org.jspecify.annotations.NullMarked;
