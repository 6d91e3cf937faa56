/** Settings, Privacy: what customers ask of their data, receipts of what was done, and how long customers are known. */
@NullMarked
package io.dropline.console.privacy;

import org.jspecify.annotations.NullMarked;
