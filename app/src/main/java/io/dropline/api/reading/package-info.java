/** What programs read of orders, purchase orders and shipments, and what they may do to them. */
@NullMarked
package io.dropline.api.reading;

import org.jspecify.annotations.NullMarked;
