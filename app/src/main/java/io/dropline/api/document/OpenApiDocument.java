package io.dropline.api.document;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The OpenAPI 3.1 document of all that is mapped below {@code /api/v1}. */
@Component
class OpenApiDocument {
    private static final String BASE = "/api/v1";
    private static final Map<String, Object> PROBLEM = Map.of(
            "type",
            "object",
            "required",
            List.of("title", "status"),
            "properties",
            Map.of(
                    "type", Map.of("type", "string", "format", "uri-reference"),
                    "title", Map.of("type", "string"),
                    "status", Map.of("type", "integer"),
                    "detail", Map.of("type", "string"),
                    "instance", Map.of("type", "string", "format", "uri-reference"),
                    "errors",
                            Map.of(
                                    "type",
                                    "array",
                                    "description",
                                    "What is wrong, field by field.",
                                    "items",
                                    Map.of("$ref", "#/components/schemas/FieldProblem"))));
    private static final Map<String, Object> FIELD_PROBLEM = Map.of(
            "type",
            "object",
            "required",
            List.of("field", "message"),
            "properties",
            Map.of("field", Map.of("type", "string"), "message", Map.of("type", "string")));

    private final RequestMappingHandlerMapping mappings;

    OpenApiDocument(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.mappings = requestMappingHandlerMapping;
    }

    /** The whole document. */
    Map<String, Object> told() {
        Schemas schemas = new Schemas();
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> tell(paths, mapping, handler, schemas));
        Map<String, Object> components = new LinkedHashMap<>();
        Map<String, Object> named = new TreeMap<>(schemas.components());
        named.put("Problem", PROBLEM);
        named.put("FieldProblem", FIELD_PROBLEM);
        components.put("schemas", named);
        components.put("responses", Map.of("Problem", problem()));
        components.put("securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer")));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Dropline",
                        "version",
                        "1",
                        "description",
                        "The fulfilment desk of dropshipping merchants. What is put by its natural key may be put again: it is there once. A body may hold nothing that is not described here."));
        document.put("servers", List.of(Map.of("url", BASE)));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("paths", paths);
        document.put("components", components);
        return document;
    }

    private void tell(
            Map<String, Map<String, Object>> paths,
            RequestMappingInfo mapping,
            HandlerMethod handler,
            Schemas schemas) {
        Method method = handler.getMethod();
        if (method.getDeclaringClass() == OpenApiController.class) {
            return;
        }
        for (String pattern : mapping.getPatternValues()) {
            if (pattern.startsWith(BASE + "/")) {
                String path = pattern.substring(BASE.length()).replace("{*", "{");
                for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                    paths.computeIfAbsent(path, unused -> new TreeMap<>())
                            .put(verb.name().toLowerCase(Locale.ROOT), new Operation(method, schemas).told());
                }
            }
        }
    }

    private static Map<String, Object> problem() {
        return Map.of(
                "description",
                "Why not (RFC 9457): 400 not JSON, 401 no valid token, 404 not there, 409 not now, 422 something is wrong with what was sent.",
                "content",
                Map.of(
                        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
    }
}
