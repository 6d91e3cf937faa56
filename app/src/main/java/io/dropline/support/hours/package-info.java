/** How soon people are answered: hours that count only while somebody works. */
@NullMarked
package io.dropline.support.hours;

import org.jspecify.annotations.NullMarked;
