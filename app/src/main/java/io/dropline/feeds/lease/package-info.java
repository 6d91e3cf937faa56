/** Who works on the feeds of a supplier, and how far they are. */
@NullMarked
package io.dropline.feeds.lease;

import org.jspecify.annotations.NullMarked;
