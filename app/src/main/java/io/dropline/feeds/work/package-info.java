/** Takes the files that wait: one of each supplier at a time, on whichever node is free, again after a crash. */
@NullMarked
package io.dropline.feeds.work;

import org.jspecify.annotations.NullMarked;
