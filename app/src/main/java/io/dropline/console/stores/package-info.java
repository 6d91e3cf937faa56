/** Stores: how they are connected, and the form that connects them. */
@NullMarked
package io.dropline.console.stores;

import org.jspecify.annotations.NullMarked;
