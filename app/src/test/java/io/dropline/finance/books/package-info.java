/** The books: that they say what the facts say, whatever happened and in what order. */
@NullMarked
package io.dropline.finance.books;

import org.jspecify.annotations.NullMarked;
