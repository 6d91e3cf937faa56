/** The story of each order: everything that happened to it, who or what did it, and why. */
@NullMarked
package io.dropline.timeline;

import org.jspecify.annotations.NullMarked;
