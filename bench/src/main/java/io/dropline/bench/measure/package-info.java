/** Measures time, processor time, answers and heap, and prints them. */
@NullMarked
package io.dropline.bench.measure;

import org.jspecify.annotations.NullMarked;
