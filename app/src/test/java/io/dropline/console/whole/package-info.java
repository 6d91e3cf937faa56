/** The desk with all behind it: forms are found on their pages, filled in, sent, and what they say is read. */
@NullMarked
package io.dropline.console.whole;

import org.jspecify.annotations.NullMarked;
