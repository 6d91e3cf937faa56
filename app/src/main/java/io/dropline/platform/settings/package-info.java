/** What the operator chose: environment variables, read once, checked whole, and turned into types. */
@NullMarked
package io.dropline.platform.settings;

import org.jspecify.annotations.NullMarked;
