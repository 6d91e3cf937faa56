/** Takes the contents out of old documents. Who they were stays known. */
@NullMarked
package io.dropline.mailroom.pruning;

import org.jspecify.annotations.NullMarked;
