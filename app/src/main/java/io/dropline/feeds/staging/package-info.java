/** The rows of one file in tables of their own: copied in, compared with what is in force. */
@NullMarked
package io.dropline.feeds.staging;

import org.jspecify.annotations.NullMarked;
