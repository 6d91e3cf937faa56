/** Compares the orders that a rollout gave another policy with those that it did not. */
@NullMarked
package io.dropline.lab.arms;

import org.jspecify.annotations.NullMarked;
