/** Those who carry parcels, and services that watch them: each sub-package translates one. */
@NullMarked
package io.dropline.carriers;

import org.jspecify.annotations.NullMarked;
