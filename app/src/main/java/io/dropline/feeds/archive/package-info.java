/** Every file of every feed as it came, stored before anything is answered, read or judged. */
@NullMarked
package io.dropline.feeds.archive;

import org.jspecify.annotations.NullMarked;
