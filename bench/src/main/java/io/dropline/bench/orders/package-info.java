/** Orders: stored over HTTP and sent straight through, beside the same rows written by plain JDBC. */
@NullMarked
package io.dropline.bench.orders;

import org.jspecify.annotations.NullMarked;
