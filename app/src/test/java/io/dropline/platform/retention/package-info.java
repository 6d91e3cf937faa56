@NullMarked
package io.dropline.platform.retention;

import org.jspecify.annotations.NullMarked;
