/** What an order comes to, and when it was promised, as its page says it. */
@NullMarked
package io.dropline.console.orders.figures;

import org.jspecify.annotations.NullMarked;
