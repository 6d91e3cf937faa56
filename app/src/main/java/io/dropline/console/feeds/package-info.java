/** Stock feeds in the console: set up by pointing, watched while they run, decided when they are held. */
@NullMarked
package io.dropline.console.feeds;

import org.jspecify.annotations.NullMarked;
