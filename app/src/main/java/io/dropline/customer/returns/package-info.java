/** Where customers give goods back: they pick, see the rules, send photos, and follow what becomes of it. */
@NullMarked
package io.dropline.customer.returns;

import org.jspecify.annotations.NullMarked;
