/** Suppliers' files by HTTPS. */
@NullMarked
package io.dropline.channels.http;

import org.jspecify.annotations.NullMarked;
