@NullMarked
package io.dropline.finance.match;

import org.jspecify.annotations.NullMarked;
