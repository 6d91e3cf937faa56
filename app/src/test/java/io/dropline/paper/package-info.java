/** What is enclosed in a document, read back from it. */
@NullMarked
package io.dropline.paper;

import org.jspecify.annotations.NullMarked;
