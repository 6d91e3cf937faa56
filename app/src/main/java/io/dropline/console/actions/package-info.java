/** Turns what people ask at the desk into commands of the story and the mailroom. */
@NullMarked
package io.dropline.console.actions;

import org.jspecify.annotations.NullMarked;
