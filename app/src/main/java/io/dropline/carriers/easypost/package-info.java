/** EasyPost, which asks all carriers: parcels are registered with it, and it tells of their scans by webhook and by poll. */
@NullMarked
package io.dropline.carriers.easypost;

import org.jspecify.annotations.NullMarked;
