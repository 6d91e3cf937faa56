/** One file of a supplier's feed from its rows to the stock and costs it changes: taken, judged, held or applied, exactly once. */
@NullMarked
package io.dropline.feeds.run;

import org.jspecify.annotations.NullMarked;
