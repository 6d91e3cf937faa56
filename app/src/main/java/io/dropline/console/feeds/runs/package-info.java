/** What a stock file changes, and the decision where it was held. */
@NullMarked
package io.dropline.console.feeds.runs;

import org.jspecify.annotations.NullMarked;
