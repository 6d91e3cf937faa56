/** The supplier's face: the page behind the signed link in a purchase order's mail, and what suppliers send from it. */
@NullMarked
package io.dropline.portal;

import org.jspecify.annotations.NullMarked;
