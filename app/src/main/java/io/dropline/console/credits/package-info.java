/** Pages about credit memos: the list, one memo and what it pays, and the form that takes one. */
@NullMarked
package io.dropline.console.credits;

import org.jspecify.annotations.NullMarked;
