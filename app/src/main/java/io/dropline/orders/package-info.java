/** The customer's orders: lines, money, holds, life; what the store said last wins. */
@NullMarked
package io.dropline.orders;

import org.jspecify.annotations.NullMarked;
