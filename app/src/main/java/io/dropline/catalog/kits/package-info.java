/** SKUs of the store that are made of others: what they consist of, and the rules of it. */
@NullMarked
package io.dropline.catalog.kits;

import org.jspecify.annotations.NullMarked;
