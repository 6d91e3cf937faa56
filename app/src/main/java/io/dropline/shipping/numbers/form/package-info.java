/** Describes what a tracking number looks like: its symbols, its shape and its check digit. */
@NullMarked
package io.dropline.shipping.numbers.form;

import org.jspecify.annotations.NullMarked;
