/** Products and offers: the list, one product, and the file import. */
@NullMarked
package io.dropline.console.products;

import org.jspecify.annotations.NullMarked;
