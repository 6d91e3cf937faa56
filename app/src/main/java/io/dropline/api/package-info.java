/** The merchant's desk for programs: JSON over HTTP with a bearer token. What it says no to, it says as RFC 9457 has it. */
@NullMarked
package io.dropline.api;

import org.jspecify.annotations.NullMarked;
