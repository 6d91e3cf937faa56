/** A mail server of our own (RFC 5321) that keeps every mail it accepts, and the page on which they are read. */
@NullMarked
package io.dropline.simulators.mail;

import org.jspecify.annotations.NullMarked;
