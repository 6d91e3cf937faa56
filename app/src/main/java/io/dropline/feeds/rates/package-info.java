/** A supplier's shipping rates as a file: read with an answer for each bad row, and written so that it can be read again. */
@NullMarked
package io.dropline.feeds.rates;

import org.jspecify.annotations.NullMarked;
