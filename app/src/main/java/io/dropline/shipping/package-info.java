/** Parcels: what suppliers announced, what carriers saw, and what that means for the order. */
@NullMarked
package io.dropline.shipping;

import org.jspecify.annotations.NullMarked;
