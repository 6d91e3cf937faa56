/** The papers that go with a purchase order's mail: itself as a PDF, the packing slip, its lines as CSV. */
@NullMarked
package io.dropline.channels.email.papers;

import org.jspecify.annotations.NullMarked;
