@NullMarked
package io.dropline.customer.returns;

import org.jspecify.annotations.NullMarked;
