/** The pages on which money is paid back, and all refunds. */
@NullMarked
package io.dropline.console.refunds;

import org.jspecify.annotations.NullMarked;
