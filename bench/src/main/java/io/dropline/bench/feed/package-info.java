/** Stock feeds beside a bare copy and merge, and what orders feel of them. */
@NullMarked
package io.dropline.bench.feed;

import org.jspecify.annotations.NullMarked;
