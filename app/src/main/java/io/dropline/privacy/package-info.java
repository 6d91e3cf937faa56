/**
 * What customers ask of their data, and how long it is kept at all: requests, from a store or by hand, carried out over all that any module keeps,
 * with a receipt of what was done.
 */
@NullMarked
package io.dropline.privacy;

import org.jspecify.annotations.NullMarked;
