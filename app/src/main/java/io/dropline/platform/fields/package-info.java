/** How set-up facades say what is wrong with what they were given: field by field, in plain words, never by exception. */
@NullMarked
package io.dropline.platform.fields;

import org.jspecify.annotations.NullMarked;
