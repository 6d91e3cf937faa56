/** What suppliers are written about money, in our own words; channels bring it to them. */
@NullMarked
package io.dropline.finance.letters;

import org.jspecify.annotations.NullMarked;
