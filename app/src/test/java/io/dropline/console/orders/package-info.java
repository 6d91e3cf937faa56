/** Tests of the read models of orders, on the real schema. */
@NullMarked
package io.dropline.console.orders;

import org.jspecify.annotations.NullMarked;
