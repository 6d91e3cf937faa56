/** Where suppliers say which goods came back to them, and in which condition. */
@NullMarked
package io.dropline.portal.returned;

import org.jspecify.annotations.NullMarked;
