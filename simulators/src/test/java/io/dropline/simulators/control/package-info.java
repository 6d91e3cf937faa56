/** Contract tests of the control package over real sockets. */
@NullMarked
package io.dropline.simulators.control;

import org.jspecify.annotations.NullMarked;
