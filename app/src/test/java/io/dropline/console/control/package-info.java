/** Tests of what the balance says in words. */
@NullMarked
package io.dropline.console.control;

import org.jspecify.annotations.NullMarked;
