/** Brand authorizations, their letters and the evidence made of them, by program. */
@NullMarked
package io.dropline.api.suppliers.authorizations;

import org.jspecify.annotations.NullMarked;
