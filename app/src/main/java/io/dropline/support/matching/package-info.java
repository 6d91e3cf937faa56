/** Finds the thread, the order and the parcel that something is about, and says why. */
@NullMarked
package io.dropline.support.matching;

import org.jspecify.annotations.NullMarked;
