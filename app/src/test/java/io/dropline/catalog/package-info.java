@NullMarked
package io.dropline.catalog;

import org.jspecify.annotations.NullMarked;
