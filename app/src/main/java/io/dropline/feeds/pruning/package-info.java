/** Takes away what feeds left behind when it is old: lists and entries of runs, and what stock and costs once were. */
@NullMarked
package io.dropline.feeds.pruning;

import org.jspecify.annotations.NullMarked;
