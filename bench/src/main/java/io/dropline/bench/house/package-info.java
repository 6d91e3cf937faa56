/** What is measured: the application on one PostgreSQL, with a merchant in it. */
@NullMarked
package io.dropline.bench.house;

import org.jspecify.annotations.NullMarked;
