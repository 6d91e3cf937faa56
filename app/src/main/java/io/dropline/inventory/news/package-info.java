/** What suppliers tell of whole ranges of stock at once. */
@NullMarked
package io.dropline.inventory.news;

import org.jspecify.annotations.NullMarked;
