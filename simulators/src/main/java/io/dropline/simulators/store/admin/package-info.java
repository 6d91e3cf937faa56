/** The Admin API: tokens, GraphQL held against a schema, the cost bucket, and what an app may ask and change. */
@NullMarked
package io.dropline.simulators.store.admin;

import org.jspecify.annotations.NullMarked;
