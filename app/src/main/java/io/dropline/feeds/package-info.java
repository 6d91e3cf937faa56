/** Stock feeds: what suppliers tell of quantities and costs in files, checked before it counts. */
@NullMarked
package io.dropline.feeds;

import org.jspecify.annotations.NullMarked;
