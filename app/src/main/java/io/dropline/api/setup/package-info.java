/** The merchant, stores, tracking accounts and policies, by program. */
@NullMarked
package io.dropline.api.setup;

import org.jspecify.annotations.NullMarked;
