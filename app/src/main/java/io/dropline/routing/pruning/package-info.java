/** Takes the questions out of old decisions. */
@NullMarked
package io.dropline.routing.pruning;

import org.jspecify.annotations.NullMarked;
