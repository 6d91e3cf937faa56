/** Returns: who wants to give what back, what the rules say of it, and what becomes of it. */
@NullMarked
package io.dropline.console.returns;

import org.jspecify.annotations.NullMarked;
