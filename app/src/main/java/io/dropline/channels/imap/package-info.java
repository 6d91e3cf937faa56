/** Mailboxes read by IMAP (RFC 3501). Nothing is changed in them: what was read is known here. */
@NullMarked
package io.dropline.channels.imap;

import org.jspecify.annotations.NullMarked;
