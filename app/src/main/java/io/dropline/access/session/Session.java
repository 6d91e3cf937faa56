package io.dropline.access.session;

import io.dropline.access.CurrentUser;

/**
 * A browser that is signed in.
 *
 * @param token what the browser's cookie holds
 * @param csrf what the session's forms must send back
 * @param extended whether this very look-up put the expiry off, so that the cookie must be sent anew
 */
public record Session(String token, CurrentUser user, String csrf, boolean extended) {}
