/** Contract tests of the carrier package over real sockets. */
@NullMarked
package io.dropline.simulators.carrier;

import org.jspecify.annotations.NullMarked;
