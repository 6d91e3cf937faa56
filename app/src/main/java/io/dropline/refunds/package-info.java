/**
 * Money that customers get back: what of an order may be refunded, what is on its way, and what the store says became of it. Never more than was
 * paid, and each wish once.
 */
@NullMarked
package io.dropline.refunds;

import org.jspecify.annotations.NullMarked;
