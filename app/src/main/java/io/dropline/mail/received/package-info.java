/** Mail that came in: whatever it is made of, it becomes plain text, a few facts, and files that are offered for keeping. Nothing in it is obeyed. */
@NullMarked
package io.dropline.mail.received;

import org.jspecify.annotations.NullMarked;
