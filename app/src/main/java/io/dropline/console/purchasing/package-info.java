/** Purchase orders: the list, and one with its lines, its documents and the supplier's answer. */
@NullMarked
package io.dropline.console.purchasing;

import org.jspecify.annotations.NullMarked;
