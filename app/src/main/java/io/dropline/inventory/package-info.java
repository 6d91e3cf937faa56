/** Stock: what each supplier said last, and what we have promised away since. */
@NullMarked
package io.dropline.inventory;

import org.jspecify.annotations.NullMarked;
