/** How long what is kept: classes of data, how many days each lives, and how it goes. */
@NullMarked
package io.dropline.platform.retention;

import org.jspecify.annotations.NullMarked;
