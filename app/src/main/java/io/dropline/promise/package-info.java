/** Says when an order will arrive: earliest, likely and latest day, from handling days, calendars and transit, with the reasons. */
@NullMarked
package io.dropline.promise;

import org.jspecify.annotations.NullMarked;
