/** Gets suppliers' files when their schedule says so. How a protocol is spoken is a translator's to know: it implements {@link Fetcher}. */
@NullMarked
package io.dropline.feeds.fetch;

import org.jspecify.annotations.NullMarked;
