/** What the columns of a supplier's file mean: shown by example, guessed where it can be, and applied row by row. */
@NullMarked
package io.dropline.feeds.mapping;

import org.jspecify.annotations.NullMarked;
