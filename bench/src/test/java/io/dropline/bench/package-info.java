/** The bench, seen from outside. */
@NullMarked
package io.dropline.bench;

import org.jspecify.annotations.NullMarked;
