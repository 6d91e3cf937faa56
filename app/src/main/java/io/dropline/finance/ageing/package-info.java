/** How old it is what suppliers owe, at any day. */
@NullMarked
package io.dropline.finance.ageing;

import org.jspecify.annotations.NullMarked;
