/** Returns over the API: opened, read, decided, and what came back. */
@NullMarked
package io.dropline.api.returns;

import org.jspecify.annotations.NullMarked;
