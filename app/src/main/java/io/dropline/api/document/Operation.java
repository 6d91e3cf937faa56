package io.dropline.api.document;

import io.dropline.api.Says;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;

/** What the document says of one method of a controller. */
final class Operation {
    private final Method method;
    private final Schemas schemas;

    Operation(Method method, Schemas schemas) {
        this.method = method;
        this.schemas = schemas;
    }

    Map<String, Object> told() {
        Says says = method.getAnnotation(Says.class);
        if (says == null) {
            throw new IllegalStateException("Nobody says what " + method + " does");
        }
        String group = method.getDeclaringClass().getSimpleName().replaceFirst("Api$", "");
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", method.getName() + group);
        operation.put("tags", List.of(group));
        operation.put("summary", says.value());
        List<Object> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            tell(operation, parameters, parameter);
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put("responses", responses());
        return operation;
    }

    private void tell(Map<String, Object> operation, List<Object> parameters, Parameter parameter) {
        RequestParam query = parameter.getAnnotation(RequestParam.class);
        RequestHeader header = parameter.getAnnotation(RequestHeader.class);
        RequestBody body = parameter.getAnnotation(RequestBody.class);
        if (parameter.isAnnotationPresent(PathVariable.class)) {
            parameters.add(parameter("path", parameter, true));
        } else if (query != null) {
            boolean optional = !query.required() || !query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            parameters.add(parameter("query", parameter, !optional));
        } else if (header != null) {
            Map<String, Object> told = parameter("header", parameter, header.required());
            told.put("name", header.value());
            parameters.add(told);
        } else if (body != null) {
            operation.put(
                    "requestBody",
                    content(
                            MediaType.APPLICATION_JSON_VALUE,
                            schemas.of(parameter.getParameterizedType()),
                            body.required()));
        } else if (parameter.getType() == InputStream.class) {
            operation.put("requestBody", file());
        }
    }

    /** A body that is a file is of the types the mapping takes. */
    private Map<String, Object> file() {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        Map<String, Object> content = new LinkedHashMap<>();
        String[] taken = mapping == null ? new String[0] : mapping.consumes();
        for (String media : taken.length == 0 ? new String[] {MediaType.APPLICATION_OCTET_STREAM_VALUE} : taken) {
            content.put(media, Map.of("schema", media.startsWith("text/") ? Map.of("type", "string") : Map.of()));
        }
        return Map.of("required", true, "content", content);
    }

    private Map<String, Object> parameter(String in, Parameter parameter, boolean required) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", parameter.getName());
        told.put("in", in);
        told.put("required", required);
        told.put("schema", schemas.of(parameter.getParameterizedType()));
        @Nullable Says says = parameter.getAnnotation(Says.class);
        if (says != null) {
            told.put("description", says.value());
        }
        return told;
    }

    private static Map<String, Object> content(String media, Map<String, Object> schema, boolean required) {
        return Map.of("required", required, "content", Map.of(media, Map.of("schema", schema)));
    }

    private String produced() {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return mapping == null || mapping.produces().length == 0
                ? MediaType.APPLICATION_OCTET_STREAM_VALUE
                : mapping.produces()[0];
    }

    private Map<String, Object> responses() {
        Map<String, Object> schema = method.getReturnType() == ResponseEntity.class
                ? Map.of(produced(), Map.of())
                : Map.of(MediaType.APPLICATION_JSON_VALUE, Map.of("schema", schemas.of(method.getGenericReturnType())));
        return Map.of(
                "200", Map.of("description", "As asked.", "content", schema),
                "default", Map.of("$ref", "#/components/responses/Problem"));
    }
}
