/** Answers that are written once: texts with places that an order fills in. */
@NullMarked
package io.dropline.support.macros;

import org.jspecify.annotations.NullMarked;
