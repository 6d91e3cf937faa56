@NullMarked
package io.dropline.returns;

import org.jspecify.annotations.NullMarked;
