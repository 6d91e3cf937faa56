/** Puts into force what a file changes, in small transactions that orders hardly notice. */
@NullMarked
package io.dropline.feeds.merge;

import org.jspecify.annotations.NullMarked;
