/** All SKUs with the price each sold for last, what it costs now, and the price that is suggested for it. Nothing here changes a price. */
@NullMarked
package io.dropline.inventory.pricelist;

import org.jspecify.annotations.NullMarked;
