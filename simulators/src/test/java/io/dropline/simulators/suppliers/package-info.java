/** Contract tests of the suppliers package over real sockets. */
@NullMarked
package io.dropline.simulators.suppliers;

import org.jspecify.annotations.NullMarked;
