/** A durable PostgreSQL of our own: its programs, its files, and the life of its process. */
@NullMarked
package io.dropline.platform.postgres;

import org.jspecify.annotations.NullMarked;
