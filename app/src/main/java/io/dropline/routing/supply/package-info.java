/** Reads who could supply what at this moment, and what each supplier's record lets expect. */
@NullMarked
package io.dropline.routing.supply;

import org.jspecify.annotations.NullMarked;
