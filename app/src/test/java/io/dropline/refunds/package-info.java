@NullMarked
package io.dropline.refunds;

import org.jspecify.annotations.NullMarked;
