/** Routing policies on trial: a share of the orders goes by another version until somebody promotes or withdraws it. */
@NullMarked
package io.dropline.policies.rollout;

import org.jspecify.annotations.NullMarked;
