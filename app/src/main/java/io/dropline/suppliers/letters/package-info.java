/** The files that prove a brand authorization, as they were handed in. */
@NullMarked
package io.dropline.suppliers.letters;

import org.jspecify.annotations.NullMarked;
