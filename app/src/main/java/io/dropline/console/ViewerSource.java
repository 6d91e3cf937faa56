package io.dropline.console;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who is looking. */
interface ViewerSource {
    Viewer of(HttpServletRequest request);
}
