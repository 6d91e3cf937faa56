/** XML and JSON, whose records name their own fields. */
@NullMarked
package io.dropline.feeds.format.tree;

import org.jspecify.annotations.NullMarked;
