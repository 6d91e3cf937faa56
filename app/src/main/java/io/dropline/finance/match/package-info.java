/** Compares what a supplier asks for with what was ordered and what has shipped. Pure: from records to records, with the reasons. */
@NullMarked
package io.dropline.finance.match;

import org.jspecify.annotations.NullMarked;
