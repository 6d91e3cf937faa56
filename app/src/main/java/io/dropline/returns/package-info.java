/** What customers give back (RMA): one return goes to one supplier, and no more comes back than was shipped. */
@NullMarked
package io.dropline.returns;

import org.jspecify.annotations.NullMarked;
