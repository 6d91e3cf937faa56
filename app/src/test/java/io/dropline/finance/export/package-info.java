@NullMarked
package io.dropline.finance.export;

import org.jspecify.annotations.NullMarked;
