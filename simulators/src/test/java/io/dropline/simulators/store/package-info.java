/** Contract tests of the store package over real sockets. */
@NullMarked
package io.dropline.simulators.store;

import org.jspecify.annotations.NullMarked;
