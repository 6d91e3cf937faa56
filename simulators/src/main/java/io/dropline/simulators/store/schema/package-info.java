/** GraphQL held against a schema and served from nested maps: the same for the official schema and for our own small one. */
@NullMarked
package io.dropline.simulators.store.schema;

import org.jspecify.annotations.NullMarked;
