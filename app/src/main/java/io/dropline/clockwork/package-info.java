/** What happens because time passes: graces that end, answers that are due, polls. */
@NullMarked
package io.dropline.clockwork;

import org.jspecify.annotations.NullMarked;
