/** What a person should look at: each with its reason, its age, its owner and the next step. */
@NullMarked
package io.dropline.problems;

import org.jspecify.annotations.NullMarked;
