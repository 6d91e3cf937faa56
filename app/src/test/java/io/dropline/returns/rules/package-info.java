@NullMarked
package io.dropline.returns.rules;

import org.jspecify.annotations.NullMarked;
