/** Files of feeds on a real database: what they change, what holds them, what a crash does to them. */
@NullMarked
package io.dropline.feeds.run;

import org.jspecify.annotations.NullMarked;
