/** A tracking service that speaks EasyPost: trackers, scans on a fast clock, signed webhooks. */
@NullMarked
package io.dropline.simulators.carrier;

import org.jspecify.annotations.NullMarked;
