/** Tests of the EasyPost translator. */
@NullMarked
package io.dropline.carriers.easypost;

import org.jspecify.annotations.NullMarked;
