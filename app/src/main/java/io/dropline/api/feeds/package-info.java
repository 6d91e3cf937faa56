/** Stock feeds, their files and runs, by program. */
@NullMarked
package io.dropline.api.feeds;

import org.jspecify.annotations.NullMarked;
