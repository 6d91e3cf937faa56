/** What every simulator stands on: small HTTP servers, unkindness on demand, and the log of all that was accepted. */
@NullMarked
package io.dropline.simulators.ground;

import org.jspecify.annotations.NullMarked;
