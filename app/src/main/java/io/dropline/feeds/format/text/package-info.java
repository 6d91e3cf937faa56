/** Text, line by line, and CSV in it. */
@NullMarked
package io.dropline.feeds.format.text;

import org.jspecify.annotations.NullMarked;
