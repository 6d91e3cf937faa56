/** Products, offers and files of them, by program. */
@NullMarked
package io.dropline.api.catalog;

import org.jspecify.annotations.NullMarked;
