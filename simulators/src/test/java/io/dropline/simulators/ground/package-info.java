/** Contract tests of the ground package over real sockets. */
@NullMarked
package io.dropline.simulators.ground;

import org.jspecify.annotations.NullMarked;
