/** Tests of outgoing HTTP against real sockets. */
@NullMarked
package io.dropline.platform.http;

import org.jspecify.annotations.NullMarked;
