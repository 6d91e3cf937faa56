/** What would another routing policy do: asked of one order, of the orders of the last weeks, or tried on a share of those that come. */
@NullMarked
package io.dropline.lab;

import org.jspecify.annotations.NullMarked;
