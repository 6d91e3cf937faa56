/** Reminds suppliers of claims that are due, politely, and tells a person when that does not help. */
@NullMarked
package io.dropline.finance.chasing;

import org.jspecify.annotations.NullMarked;
