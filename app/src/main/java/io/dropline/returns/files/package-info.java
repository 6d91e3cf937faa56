/** Photos of what came back, cleaned of all that is no picture, and the labels of parcels back. */
@NullMarked
package io.dropline.returns.files;

import org.jspecify.annotations.NullMarked;
