/** Outgoing HTTP that reaches only addresses it may reach, and knows what became of each request. */
@NullMarked
package io.dropline.platform.http;

import org.jspecify.annotations.NullMarked;
