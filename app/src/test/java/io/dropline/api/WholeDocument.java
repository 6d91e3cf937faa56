package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The document that describes the interface, beside what is served. */
final class WholeDocument {
    private final ApiClient api;
    private final RequestMappingHandlerMapping mapping;

    WholeDocument(ApiClient api, RequestMappingHandlerMapping mapping) {
        this.api = api;
        this.mapping = mapping;
    }

    /** It tells of all that is there and of nothing else, and the client has used all of it. */
    void isTrueAndUsed() {
        Set<String> mapped = mapping.getHandlerMethods().keySet().stream()
                .flatMap(one -> one.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/v1/") && !pattern.endsWith("/openapi.json"))
                        .flatMap(pattern -> one.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name().toLowerCase(java.util.Locale.ROOT) + " "
                                        + pattern.substring("/api/v1".length()).replace("{*", "{"))))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = new TreeSet<>();
        api.document()
                .get("paths")
                .properties()
                .forEach(path ->
                        path.getValue().propertyNames().forEach(method -> told.add(method + " " + path.getKey())));
        assertThat(told).isEqualTo(mapped);
        Set<String> ids = new TreeSet<>();
        api.document()
                .get("paths")
                .forEach(path -> path.forEach(operation -> assertThat(
                                ids.add(operation.get("operationId").asString()))
                        .as("%s is unique", operation.get("operationId"))
                        .isTrue()));
        told.removeAll(withUnused(api.used()));
        assertThat(told).as("what no test here has used").isEmpty();
    }

    /** These need a document that waits for a person, or a refund that waits for a supplier, which other tests have. */
    private static Set<String> withUnused(Set<String> used) {
        Set<String> all = new TreeSet<>(used);
        all.add("post /documents/in/{id}/replay");
        all.add("post /documents/out/{id}/decide");
        all.add("post /refunds/{id}/send-now");
        all.add("post /refunds/{id}/withdraw");
        return all;
    }
}
