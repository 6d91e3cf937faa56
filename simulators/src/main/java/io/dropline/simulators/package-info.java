/** Partners that cannot be reached from a test or a demo, in one process that outlives the application under test. */
@NullMarked
package io.dropline.simulators;

import org.jspecify.annotations.NullMarked;
