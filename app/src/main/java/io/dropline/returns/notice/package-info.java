/** Telling suppliers what comes back to them. */
@NullMarked
package io.dropline.returns.notice;

import org.jspecify.annotations.NullMarked;
