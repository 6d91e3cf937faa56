@NullMarked
package io.dropline.returns.files;

import org.jspecify.annotations.NullMarked;
