/** How people get in and out: the first start, one-time links, passwords. */
@NullMarked
package io.dropline.access.signin;

import org.jspecify.annotations.NullMarked;
