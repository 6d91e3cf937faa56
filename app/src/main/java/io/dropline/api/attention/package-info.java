/** What programs read of problems and of documents in and out, and what they may do to them. */
@NullMarked
package io.dropline.api.attention;

import org.jspecify.annotations.NullMarked;
