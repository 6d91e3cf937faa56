/** Stock: what is safe to sell and why, what stores show, and what the merchant decides about both. */
@NullMarked
package io.dropline.console.stock;

import org.jspecify.annotations.NullMarked;
