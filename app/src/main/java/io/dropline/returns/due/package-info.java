/** Returns about which something is due because time has passed. */
@NullMarked
package io.dropline.returns.due;

import org.jspecify.annotations.NullMarked;
