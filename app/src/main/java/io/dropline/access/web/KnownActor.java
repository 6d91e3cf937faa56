package io.dropline.access.web;

import io.dropline.access.Actor;
import io.dropline.access.ApiCaller;
import io.dropline.access.CurrentUser;
import io.dropline.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/** An actor whom we have recognised, in the form Spring Security wants. */
final class KnownActor extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private static final RequestAttributeSecurityContextRepository REQUEST =
            new RequestAttributeSecurityContextRepository();
    private final transient Actor actor;

    private KnownActor(Actor actor) {
        super(AuthorityUtils.createAuthorityList("ROLE_" + role(actor).name()));
        this.actor = actor;
        setAuthenticated(true);
    }

    /** Makes the actor the one behind this request, in later dispatches of it too. */
    static void enter(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new KnownActor(actor));
        SecurityContextHolder.setContext(context);
        REQUEST.saveContext(context, request, response);
    }

    private static Role role(Actor actor) {
        return switch (actor) {
            case CurrentUser user -> user.role();
            case ApiCaller _ -> Role.OWNER;
            case Actor.Automation _ -> Role.OWNER;
        };
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return actor.label();
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }
}
