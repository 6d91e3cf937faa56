/** Tests of the console's pages over HTTP. */
@NullMarked
package io.dropline.console;

import org.jspecify.annotations.NullMarked;
