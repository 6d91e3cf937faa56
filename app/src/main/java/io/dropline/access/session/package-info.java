/** Sign-in sessions as rows, so that any node serves any request of a signed-in browser. */
@NullMarked
package io.dropline.access.session;

import org.jspecify.annotations.NullMarked;
