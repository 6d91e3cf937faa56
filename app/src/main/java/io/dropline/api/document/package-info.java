/** The OpenAPI document, made from the controllers themselves, so that it cannot tell of what is not there. */
@NullMarked
package io.dropline.api.document;

import org.jspecify.annotations.NullMarked;
