/** The demo as a person sees it, in Chromium. */
@NullMarked
package io.dropline.acceptance.browser;

import org.jspecify.annotations.NullMarked;
