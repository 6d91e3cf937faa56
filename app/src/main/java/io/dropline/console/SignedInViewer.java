package io.dropline.console;

import io.dropline.access.CurrentUser;
import io.dropline.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** The user whom the session names. */
@Component
class SignedInViewer implements ViewerSource {
    @Override
    public Viewer of(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof CurrentUser user)) {
            throw new IllegalStateException(
                    "A console page was reached without signing in: " + request.getRequestURI());
        }
        String csrf =
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
        return new Viewer(user, user.name(), user.email(), user.role() != Role.VIEWER, user.role() == Role.OWNER, csrf);
    }
}
