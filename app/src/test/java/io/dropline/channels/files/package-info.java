/** What every way to fetch files must do, held against the simulated supplier. */
@NullMarked
package io.dropline.channels.files;

import org.jspecify.annotations.NullMarked;
