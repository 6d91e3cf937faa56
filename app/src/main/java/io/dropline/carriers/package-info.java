/** Carriers, and services that ask carriers: each sub-package translates one of them. */
@NullMarked
package io.dropline.carriers;

import org.jspecify.annotations.NullMarked;
