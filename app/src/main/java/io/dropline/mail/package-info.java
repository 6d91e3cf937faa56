/** Mail on the wire: a message becomes the same bytes at every call, and one delivery by SMTP ends as one of the four outcomes. */
@NullMarked
package io.dropline.mail;

import org.jspecify.annotations.NullMarked;
