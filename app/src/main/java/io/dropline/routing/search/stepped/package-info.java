/** The cheapest plan where prices fall with quantity, freight goes by weight brackets, units come in packs or orders have a minimum. */
@NullMarked
package io.dropline.routing.search.stepped;

import org.jspecify.annotations.NullMarked;
