/** Who is counted as whom at the door. */
@NullMarked
package io.dropline.access.signin;

import org.jspecify.annotations.NullMarked;
