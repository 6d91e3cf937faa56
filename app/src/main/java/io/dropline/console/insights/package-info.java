/** How suppliers do: a board of grades, and each grade's arithmetic. */
@NullMarked
package io.dropline.console.insights;

import org.jspecify.annotations.NullMarked;
