/** The forms in which stock files come (CSV, Excel, XML, JSON, packed or not), read row by row within bounded memory. */
@NullMarked
package io.dropline.feeds.format;

import org.jspecify.annotations.NullMarked;
