/** Claims, credits, invoices and exports, for programs. */
@NullMarked
package io.dropline.api.money;

import org.jspecify.annotations.NullMarked;
