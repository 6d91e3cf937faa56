/** Settings of the merchant: profile, people, API tokens. */
@NullMarked
package io.dropline.console.settings;

import org.jspecify.annotations.NullMarked;
