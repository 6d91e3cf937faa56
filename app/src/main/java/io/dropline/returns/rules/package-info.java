/** Whether and how goods may come back: the merchant's rules and each supplier's, from records to records, with reasons. */
@NullMarked
package io.dropline.returns.rules;

import org.jspecify.annotations.NullMarked;
