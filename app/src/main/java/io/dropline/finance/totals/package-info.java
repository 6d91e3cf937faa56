/**
 * Control totals: at each step of an order's way, what went in against what came out, by count and by money. What is neither out nor explained is a gap,
 * shown with its rows and where to mend it.
 */
@NullMarked
package io.dropline.finance.totals;

import org.jspecify.annotations.NullMarked;
