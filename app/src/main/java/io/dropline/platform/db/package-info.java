/** Plain JDBC with whole columns as parameters, so that a step over n rows costs one statement. */
@NullMarked
package io.dropline.platform.db;

import org.jspecify.annotations.NullMarked;
