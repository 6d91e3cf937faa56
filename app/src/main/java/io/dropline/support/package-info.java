/** Conversations with customers and suppliers: what came, what was answered, who looks after it, and until when. */
@NullMarked
package io.dropline.support;

import org.jspecify.annotations.NullMarked;
