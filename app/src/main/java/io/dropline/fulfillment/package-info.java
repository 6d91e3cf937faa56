/** The whole story in one place: from an order placed to a parcel delivered. It holds the order of the steps and nothing else. */
@NullMarked
package io.dropline.fulfillment;

import org.jspecify.annotations.NullMarked;
