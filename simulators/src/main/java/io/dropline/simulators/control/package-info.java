/** Control over all simulators by HTTP, for tests and demos in another process. */
@NullMarked
package io.dropline.simulators.control;

import org.jspecify.annotations.NullMarked;
