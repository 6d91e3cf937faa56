/** Policies: which orders wait, how suppliers are chosen, what papers say. */
@NullMarked
package io.dropline.console.policies;

import org.jspecify.annotations.NullMarked;
