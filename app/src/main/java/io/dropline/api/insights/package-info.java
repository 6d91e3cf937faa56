/** How suppliers did, with the arithmetic that the console shows. */
@NullMarked
package io.dropline.api.insights;

import org.jspecify.annotations.NullMarked;
