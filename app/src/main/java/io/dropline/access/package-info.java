/**
 * Who may do what: merchants and their users, roles, sessions, API tokens, and the audit of what they did.
 *
 * <p>Its expiries run on the system's clock ({@link io.dropline.access.SecurityClock}), never on the business clock, which
 * a demo may move.
 */
@NullMarked
package io.dropline.access;

import org.jspecify.annotations.NullMarked;
