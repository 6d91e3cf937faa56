@NullMarked
package io.dropline.orders;

import org.jspecify.annotations.NullMarked;
