/** What is set up for conversations: mailboxes, macros, and how soon people are answered. */
@NullMarked
package io.dropline.console.support.setup;

import org.jspecify.annotations.NullMarked;
