/** The mailboxes that a merchant lets Dropline read: how they are reached, and how far they have been read. */
@NullMarked
package io.dropline.support.mailboxes;

import org.jspecify.annotations.NullMarked;
