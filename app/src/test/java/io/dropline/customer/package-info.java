@NullMarked
package io.dropline.customer;

import org.jspecify.annotations.NullMarked;
