/** Conversations: the list, a thread with the order's whole story beside it, and what is set up for them. */
@NullMarked
package io.dropline.console.support;

import org.jspecify.annotations.NullMarked;
