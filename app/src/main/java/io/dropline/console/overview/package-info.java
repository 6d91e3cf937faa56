/** The first page: how the day stands, what needs a person first, what it earns. */
@NullMarked
package io.dropline.console.overview;

import org.jspecify.annotations.NullMarked;
