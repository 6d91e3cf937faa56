/** Who stocks, packs and ships, on which terms, and which brands each may sell for us. */
@NullMarked
package io.dropline.suppliers;

import org.jspecify.annotations.NullMarked;
