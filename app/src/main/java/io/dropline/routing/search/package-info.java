/** Finds the cheapest way to cover an order, in plain numbers: no names, no reasons, nothing but arithmetic. */
@NullMarked
package io.dropline.routing.search;

import org.jspecify.annotations.NullMarked;
