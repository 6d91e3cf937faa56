/** Stock by program: what is safe to sell and why, and what stores are told. */
@NullMarked
package io.dropline.api.stock;

import org.jspecify.annotations.NullMarked;
