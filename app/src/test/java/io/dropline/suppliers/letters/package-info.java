/** What is taken as a letter, and what is not. */
@NullMarked
package io.dropline.suppliers.letters;

import org.jspecify.annotations.NullMarked;
