/** Purchase orders: one per supplier, their machine, their numbers, and what suppliers answer. */
@NullMarked
package io.dropline.purchasing;

import org.jspecify.annotations.NullMarked;
