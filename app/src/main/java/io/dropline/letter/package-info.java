/** A letter to a person, described once in blocks and written both as HTML that mail programs understand and as plain text. */
@NullMarked
package io.dropline.letter;

import org.jspecify.annotations.NullMarked;
