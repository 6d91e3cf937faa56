/** What comes after delivery, where orders, purchase orders, money and the store must move together: refunds and returns. */
@NullMarked
package io.dropline.aftersales;

import org.jspecify.annotations.NullMarked;
