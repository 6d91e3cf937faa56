@NullMarked
package io.dropline.finance.upload;

import org.jspecify.annotations.NullMarked;
