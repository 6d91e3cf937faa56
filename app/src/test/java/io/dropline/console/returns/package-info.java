/** Tests of the pages of returns, as they are worded. */
@NullMarked
package io.dropline.console.returns;

import org.jspecify.annotations.NullMarked;
