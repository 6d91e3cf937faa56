/** What must be looked at by a person before a file counts: pure judgement over figures, with the limits a merchant sets. */
@NullMarked
package io.dropline.feeds.guard;

import org.jspecify.annotations.NullMarked;
