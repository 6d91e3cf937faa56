/** The customer's orders: the list, and the page on which one order is one story. */
@NullMarked
package io.dropline.console.orders;

import org.jspecify.annotations.NullMarked;
