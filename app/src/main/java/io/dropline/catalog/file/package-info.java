/** What the columns and cells of a catalogue's file mean. */
@NullMarked
package io.dropline.catalog.file;

import org.jspecify.annotations.NullMarked;
