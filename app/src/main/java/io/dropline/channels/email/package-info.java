/** Suppliers by e-mail: the purchase order as a mail with paper and lines attached, and the mails that follow it. */
@NullMarked
package io.dropline.channels.email;

import org.jspecify.annotations.NullMarked;
