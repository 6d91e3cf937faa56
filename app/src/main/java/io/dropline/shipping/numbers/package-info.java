/** Recognises tracking numbers and carriers' names, from files that describe each carrier. */
@NullMarked
package io.dropline.shipping.numbers;

import org.jspecify.annotations.NullMarked;
