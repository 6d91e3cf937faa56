package io.dropline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Says no to programs whose request reached no controller at all: an unknown path, method or type of body. */
@Component
class ApiMisses implements HandlerExceptionResolver, Ordered {
    private final JsonMapper json;

    ApiMisses(JsonMapper json) {
        this.json = json;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception miss) {
        boolean ours = !(handler instanceof HandlerMethod);
        if (!ours || !request.getRequestURI().startsWith("/api/") || !(miss instanceof ErrorResponse error)) {
            return null;
        }
        try {
            error.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            response.setStatus(error.getStatusCode().value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(error.getBody()));
        } catch (IOException gone) {
            // nobody is there to read it
        }
        return new ModelAndView();
    }
}
