/** Documents on paper (PDF): the same facts give the same bytes, in a typeface that carries most of the world's names. */
@NullMarked
package io.dropline.paper;

import org.jspecify.annotations.NullMarked;
