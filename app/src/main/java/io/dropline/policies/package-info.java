/** What a merchant decided about holds, routing and its papers: every version is kept, the latest is in force. */
@NullMarked
package io.dropline.policies;

import org.jspecify.annotations.NullMarked;
