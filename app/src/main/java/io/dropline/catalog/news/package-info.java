/** What suppliers tell of the terms of whole ranges of offers at once. */
@NullMarked
package io.dropline.catalog.news;

import org.jspecify.annotations.NullMarked;
