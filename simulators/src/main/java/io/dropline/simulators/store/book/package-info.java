/** The orders of the store: what was bought, paid, shipped and given back, and the two forms in which the store tells it. */
@NullMarked
package io.dropline.simulators.store.book;

import org.jspecify.annotations.NullMarked;
