/** What customers ask of their data, for programs. */
@NullMarked
package io.dropline.api.privacy;

import org.jspecify.annotations.NullMarked;
