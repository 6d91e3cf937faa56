/** The house holds: modules, floors, sizes. */
@NullMarked
package io.dropline.architecture;

import org.jspecify.annotations.NullMarked;
