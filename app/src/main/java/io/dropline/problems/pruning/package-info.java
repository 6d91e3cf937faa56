/** Removes problems that are none any more. */
@NullMarked
package io.dropline.problems.pruning;

import org.jspecify.annotations.NullMarked;
