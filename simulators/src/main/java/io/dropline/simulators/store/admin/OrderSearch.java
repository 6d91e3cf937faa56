package io.dropline.simulators.store.admin;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.book.Gid;
import io.dropline.simulators.store.book.OrderRow;
import io.dropline.simulators.store.keeping.Book;
import io.dropline.simulators.store.schema.StoreError;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code orders(query:, sortKey:, first:, after:)}. Pages by key (sort value and id), so an order that changes between two pages
 * is met again later and none is skipped.
 */
final class OrderSearch {
    private static final Pattern TERM = Pattern.compile(
            "(?<field>[a-z_]+):(?<op>>=|<=|>|<)?(?:'(?<quoted>[^']*)'|\"(?<double>[^\"]*)\"|(?<bare>\\S+))");

    private final Book book;

    OrderSearch(Book book) {
        this.book = book;
    }

    Map<String, @Nullable Object> page(Map<String, ?> arguments) {
        Object sortKey = arguments.get("sortKey");
        boolean byUpdate = "UPDATED_AT".equals(sortKey);
        Comparator<OrderRow> order = Comparator.comparing(
                        (OrderRow row) -> byUpdate ? row.updatedAt() : row.createdAt())
                .thenComparingLong(OrderRow::id);
        if (Boolean.TRUE.equals(arguments.get("reverse"))) {
            order = order.reversed();
        }
        Comparator<OrderRow> direction = order;
        Stream<OrderRow> rows = book.rows().stream()
                .filter(wanted(Objects.requireNonNullElse((String) arguments.get("query"), "")))
                .sorted(order);
        if (arguments.get("after") instanceof String after) {
            OrderRow last = decoded(after);
            rows = rows.filter(row -> direction.compare(row, last) > 0);
        }
        if (!(arguments.get("first") instanceof Integer first)) {
            throw new StoreError("BAD_REQUEST", "you must provide one of first or last");
        }
        List<OrderRow> some = rows.limit(first + 1L).toList();
        List<OrderRow> page = some.subList(0, Math.min(first, some.size()));
        var edges = page.stream()
                .map(row -> Json.of(
                        "cursor", cursor(row),
                        "node", book.node(Gid.of("Order", row.id())).orElseThrow()))
                .toList();
        return Json.of(
                "edges",
                edges,
                "nodes",
                edges.stream().map(edge -> edge.get("node")).toList(),
                "pageInfo",
                Json.of(
                        "hasNextPage",
                        some.size() > page.size(),
                        "hasPreviousPage",
                        arguments.get("after") != null,
                        "startCursor",
                        page.isEmpty() ? null : cursor(page.getFirst()),
                        "endCursor",
                        page.isEmpty() ? null : cursor(page.getLast())));
    }

    /** {@code ordersCount(query:, limit:)}: no limit where it is null. */
    Map<String, @Nullable Object> count(Map<String, ?> arguments) {
        long all = book.rows().stream()
                .filter(wanted(Objects.requireNonNullElse((String) arguments.get("query"), "")))
                .count();
        long told = arguments.get("limit") instanceof Integer limit ? Math.min(limit, all) : all;
        return Json.of("__typename", "Count", "count", (int) told, "precision", told < all ? "AT_LEAST" : "EXACT");
    }

    private static Predicate<OrderRow> wanted(String query) {
        Predicate<OrderRow> all = row -> true;
        var terms = TERM.matcher(query);
        while (terms.find()) {
            String value = Stream.of("quoted", "double", "bare")
                    .map(terms::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            all = all.and(term(terms.group("field"), Objects.requireNonNullElse(terms.group("op"), ""), value));
        }
        return all;
    }

    private static Predicate<OrderRow> term(String field, String op, String value) {
        return switch (field) {
            case "updated_at" -> row -> compare(row.updatedAt(), op, instant(value));
            case "created_at", "processed_at" -> row -> compare(row.createdAt(), op, instant(value));
            case "id" -> row -> compare(row.id(), op, Long.valueOf(value));
            case "name" -> row -> row.name().replace("#", "").equals(value.replace("#", ""));
            case "financial_status" ->
                row -> row.financialStatus().toLowerCase(Locale.ROOT).equals(value);
            case "fulfillment_status" ->
                row -> row.fulfillmentStatus().toLowerCase(Locale.ROOT).equals(value);
            // The real one warns of a field it does not know and ignores the term.
            default -> row -> true;
        };
    }

    private static <T extends Comparable<T>> boolean compare(T actual, String op, T value) {
        int difference = actual.compareTo(value);
        return switch (op) {
            case ">=" -> difference >= 0;
            case ">" -> difference > 0;
            case "<=" -> difference <= 0;
            case "<" -> difference < 0;
            default -> difference == 0;
        };
    }

    private static Instant instant(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new StoreError("BAD_REQUEST", "Invalid timestamp: " + text);
        }
    }

    private static String cursor(OrderRow row) {
        String key = row.id() + "|" + row.createdAt() + "|" + row.updatedAt();
        return Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static OrderRow decoded(String cursor) {
        String[] key = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
        return new OrderRow(Long.parseLong(key[0]), "", Instant.parse(key[1]), Instant.parse(key[2]), "", "");
    }
}
