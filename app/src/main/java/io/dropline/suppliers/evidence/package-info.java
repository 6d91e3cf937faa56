/** What is handed to a marketplace that asks whether a supplier may sell a brand: one PDF with the letters in it. */
@NullMarked
package io.dropline.suppliers.evidence;

import org.jspecify.annotations.NullMarked;
