/** Keeps the store's orders: what was paid, shipped and given back, and the two forms in which the store tells it. */
@NullMarked
package io.dropline.simulators.store.keeping;

import org.jspecify.annotations.NullMarked;
