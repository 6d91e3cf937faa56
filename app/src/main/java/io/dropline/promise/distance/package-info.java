/** Knows how far apart places are, in miles and in days on the way. */
@NullMarked
package io.dropline.promise.distance;

import org.jspecify.annotations.NullMarked;
