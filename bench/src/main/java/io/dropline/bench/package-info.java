/** Measures what one machine can do: webhooks stored, orders sent on, and how far that is from what the database itself could do. */
@NullMarked
package io.dropline.bench;

import org.jspecify.annotations.NullMarked;
