@NullMarked
package io.dropline.finance;

import org.jspecify.annotations.NullMarked;
