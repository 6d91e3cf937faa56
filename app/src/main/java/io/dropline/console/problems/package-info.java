/** The problems page: what needs a person, who looks after it, how old it is, what to do. */
@NullMarked
package io.dropline.console.problems;

import org.jspecify.annotations.NullMarked;
