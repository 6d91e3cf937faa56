/** The customer's face: where an order can be followed, in the merchant's name. */
@NullMarked
package io.dropline.customer;

import org.jspecify.annotations.NullMarked;
