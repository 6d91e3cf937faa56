/** The words of the store: what is sold, who orders it, and what the store answers. */
@NullMarked
package io.dropline.simulators.store.book;

import org.jspecify.annotations.NullMarked;
