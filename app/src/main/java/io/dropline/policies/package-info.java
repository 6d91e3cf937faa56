/** What a merchant decided about holds, routing, its papers and what is kept how long: every version is kept, the latest is in force. */
@NullMarked
package io.dropline.policies;

import org.jspecify.annotations.NullMarked;
