/** A feed as a merchant sets it up: which file, from where, how often, what its columns mean, and how far it may go. */
@NullMarked
package io.dropline.feeds.setup;

import org.jspecify.annotations.NullMarked;
