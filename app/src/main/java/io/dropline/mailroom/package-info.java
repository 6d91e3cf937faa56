/** Durable documents in and out: inbox, outbox, lanes, claims, retries and the four outcomes of an attempt. */
@NullMarked
package io.dropline.mailroom;

import org.jspecify.annotations.NullMarked;
