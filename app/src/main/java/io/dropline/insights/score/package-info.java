/** How good each supplier is: what it did with what it was asked, a grade with visible arithmetic, and what follows from it. */
@NullMarked
package io.dropline.insights.score;

import org.jspecify.annotations.NullMarked;
