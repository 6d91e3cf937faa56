/** The fulfilment desk of dropshipping merchants. */
@NullMarked
package io.dropline;

import org.jspecify.annotations.NullMarked;
