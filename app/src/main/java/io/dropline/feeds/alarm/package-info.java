/** What people are told when a file does not go through by itself. */
@NullMarked
package io.dropline.feeds.alarm;

import org.jspecify.annotations.NullMarked;
