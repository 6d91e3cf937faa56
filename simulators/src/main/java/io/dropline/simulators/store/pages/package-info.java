/** The store's own pages: a catalogue, a cart, and an order as the customer sees it. */
@NullMarked
package io.dropline.simulators.store.pages;

import org.jspecify.annotations.NullMarked;
