/** What returns keep of customers, and how it goes. */
@NullMarked
package io.dropline.returns.erasure;

import org.jspecify.annotations.NullMarked;
