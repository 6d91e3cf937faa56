/** Stores where customers buy: each sub-package translates one kind of store. */
@NullMarked
package io.dropline.stores;

import org.jspecify.annotations.NullMarked;
