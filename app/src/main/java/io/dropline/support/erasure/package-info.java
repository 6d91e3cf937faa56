/** What conversations keep of customers, and how it goes. */
@NullMarked
package io.dropline.support.erasure;

import org.jspecify.annotations.NullMarked;
