/** The demo: a sample merchant, and partners who answer within seconds, inside this process. */
@NullMarked
package io.dropline.demo;

import org.jspecify.annotations.NullMarked;
