/** Conversations, macros and mailboxes, for programs. */
@NullMarked
package io.dropline.api.support;

import org.jspecify.annotations.NullMarked;
