/** Claims that a person opens. */
@NullMarked
package io.dropline.finance.claims.byhand;

import org.jspecify.annotations.NullMarked;
