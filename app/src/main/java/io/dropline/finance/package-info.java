/** Money: the books, what suppliers owe and ask for, and whether all of it adds up. */
@NullMarked
package io.dropline.finance;

import org.jspecify.annotations.NullMarked;
