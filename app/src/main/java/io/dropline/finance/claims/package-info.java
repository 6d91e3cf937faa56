/** What suppliers owe us: one claim for each thing that went wrong, until it is credited, given up or taken back. */
@NullMarked
package io.dropline.finance.claims;

import org.jspecify.annotations.NullMarked;
