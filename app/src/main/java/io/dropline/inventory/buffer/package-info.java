/** Safety buffers: how many units of a supplier are not sold because others buy there too, learned from its figures and its refusals. */
@NullMarked
package io.dropline.inventory.buffer;

import org.jspecify.annotations.NullMarked;
