/** Tests of what the mailroom's pages call things. */
@NullMarked
package io.dropline.console.mailroom;

import org.jspecify.annotations.NullMarked;
