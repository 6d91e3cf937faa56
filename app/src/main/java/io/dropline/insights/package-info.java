/** What the facts say about how things go: nothing is decided here, and every figure shows its arithmetic. */
@NullMarked
package io.dropline.insights;

import org.jspecify.annotations.NullMarked;
