@NullMarked
package io.dropline.finance.claims;

import org.jspecify.annotations.NullMarked;
