/** What customers are handed over. */
@NullMarked
package io.dropline.privacy.handover;

import org.jspecify.annotations.NullMarked;
