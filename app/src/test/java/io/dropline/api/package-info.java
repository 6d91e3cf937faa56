/** The interface for programs over real HTTP, each answer held against the document that describes it. */
@NullMarked
package io.dropline.api;

import org.jspecify.annotations.NullMarked;
