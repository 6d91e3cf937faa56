/** Keeps secrets sealed at rest under the installation's master key, and signs links that need no log-in. */
@NullMarked
package io.dropline.platform.secrets;

import org.jspecify.annotations.NullMarked;
