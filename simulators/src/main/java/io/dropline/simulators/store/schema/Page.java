package io.dropline.simulators.store.schema;

import io.dropline.simulators.ground.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a list with its cursors, as a connection shows it. */
final class Page {
    private Page() {}

    /**
     * @param arguments {@code first}, {@code after}, {@code last}, {@code before}, {@code reverse}
     * @throws StoreError without first or last, as the real one refuses it
     */
    static Map<String, @Nullable Object> of(List<?> all, Map<String, ?> arguments) {
        List<?> ordered = Boolean.TRUE.equals(arguments.get("reverse")) ? all.reversed() : all;
        int from = arguments.get("after") instanceof String after ? position(ordered, after) + 1 : 0;
        int to = arguments.get("before") instanceof String before ? position(ordered, before) : ordered.size();
        if (arguments.get("first") instanceof Integer first) {
            to = Math.min(to, from + first);
        } else if (arguments.get("last") instanceof Integer last) {
            from = Math.max(from, to - last);
        } else {
            throw new StoreError("BAD_REQUEST", "you must provide one of first or last");
        }
        List<?> nodes = ordered.subList(Math.min(from, ordered.size()), Math.max(Math.min(from, ordered.size()), to));
        return Json.of(
                "nodes",
                nodes,
                "edges",
                nodes.stream()
                        .map(node -> Json.of("cursor", cursor(node), "node", node))
                        .toList(),
                "pageInfo",
                Json.of(
                        "hasNextPage",
                        to < ordered.size(),
                        "hasPreviousPage",
                        from > 0,
                        "startCursor",
                        nodes.isEmpty() ? null : cursor(nodes.getFirst()),
                        "endCursor",
                        nodes.isEmpty() ? null : cursor(nodes.getLast())));
    }

    private static int position(List<?> list, String cursor) {
        for (int i = 0; i < list.size(); i++) {
            if (cursor(list.get(i)).equals(cursor)) {
                return i;
            }
        }
        throw new StoreError("BAD_REQUEST", "Invalid cursor for current pagination sort.");
    }

    private static String cursor(Object node) {
        String id = node instanceof Map<?, ?> map ? String.valueOf(map.get("id")) : String.valueOf(node);
        return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
