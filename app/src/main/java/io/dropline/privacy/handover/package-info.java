/** What customers who ask are to be given: put together, sealed and handed out piece by piece. */
@NullMarked
package io.dropline.privacy.handover;

import org.jspecify.annotations.NullMarked;
