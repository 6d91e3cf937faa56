@NullMarked
package io.dropline.portal;

import org.jspecify.annotations.NullMarked;
