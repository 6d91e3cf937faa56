/** Excel workbooks (ECMA-376), row by row. */
@NullMarked
package io.dropline.feeds.format.xlsx;

import org.jspecify.annotations.NullMarked;
