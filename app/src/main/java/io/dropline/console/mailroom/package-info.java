/** The mailroom's pages: every document that came in or went out, as it was, with its attempts and what became of it. */
@NullMarked
package io.dropline.console.mailroom;

import org.jspecify.annotations.NullMarked;
