/** Refunds for programs. */
@NullMarked
package io.dropline.api.refunds;

import org.jspecify.annotations.NullMarked;
