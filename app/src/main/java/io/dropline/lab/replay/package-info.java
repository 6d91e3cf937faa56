/** Asks the stored questions of the last days again under another policy, and adds up what would have been different. */
@NullMarked
package io.dropline.lab.replay;

import org.jspecify.annotations.NullMarked;
