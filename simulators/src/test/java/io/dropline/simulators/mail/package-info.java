/** Contract tests of the mail package over real sockets. */
@NullMarked
package io.dropline.simulators.mail;

import org.jspecify.annotations.NullMarked;
