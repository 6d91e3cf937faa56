/** Where a conversation can stand, and what leads from one to the other. */
@NullMarked
package io.dropline.support.life;

import org.jspecify.annotations.NullMarked;
