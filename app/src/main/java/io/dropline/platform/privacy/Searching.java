package io.dropline.platform.privacy;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds people in rows that belong to no order: raw documents as they came, the audit. A search reads all that is kept since a moment, in pages and
 * without a lock; what it found is read again, under a lock, when it is redacted.
 */
@Component
public class Searching {
    /** What stands in place of a raw document that was about a redacted order alone. */
    public static final String NOTE = "This document told of a customer and was redacted.";

    private static final int PAGE = 100;

    /** A row that tells of somebody, and of whom. */
    public record Found(Keeping keeping, List<String> key, Set<Words> people) {}

    /** What a row says of somebody. */
    public record Given(Keeping keeping, String at, List<String> texts) {}

    /** A searched row: its texts as {@link #columns} name them, and its raw document if it has one. */
    record Row(List<String> key, String time, List<@Nullable String> texts, byte @Nullable [] raw) {
        Stream<String> all() {
            Stream<String> said = texts.stream().mapMulti((text, kept) -> {
                if (text != null) {
                    kept.accept(text);
                }
            });
            byte[] body = raw;
            if (body == null) {
                return said;
            }
            String text = RawText.of(body).orElseGet(() -> new String(body, StandardCharsets.ISO_8859_1));
            return Stream.concat(said, Stream.of(text, RawText.decoded(text)));
        }
    }

    private final JdbcTemplate jdbc;
    private final Redactor redactor;
    private final TableShapes shapes;

    Searching(JdbcTemplate jdbc, Redactor redactor, TableShapes shapes) {
        this.jdbc = jdbc;
        this.redactor = redactor;
        this.shapes = shapes;
    }

    /** Rows since a moment that tell of these people. */
    public List<Found> find(MerchantId merchant, Collection<Words> people, Instant since) {
        Map<String, Set<Words>> anchored = new HashMap<>();
        people.stream()
                .filter(words -> !words.none())
                .forEach(words -> words.anchors()
                        .forEach(anchor -> anchored.computeIfAbsent(anchor, unused -> new HashSet<>())
                                .add(words)));
        List<Found> found = new ArrayList<>();
        List<Runnable> more = new ArrayList<>();
        if (!anchored.isEmpty()) {
            each(merchant, since, unused -> true, (keeping, row) -> {
                Set<Words> told = told(row, anchored);
                if (!told.isEmpty()) {
                    byte[] raw = row.raw();
                    if (raw != null) {
                        more.add(() -> RawDocument.gather(raw, told));
                    }
                    found.add(new Found(keeping, row.key(), told));
                }
            });
        }
        more.forEach(Runnable::run); // not before: what is learnt of one person must not find documents of another
        return found;
    }

    private static Set<Words> told(Row row, Map<String, Set<Words>> anchored) {
        List<String> texts = row.all().toList();
        Set<Words> perhaps = new LinkedHashSet<>();
        texts.forEach(text ->
                Words.tokens(text).forEach(token -> perhaps.addAll(anchored.getOrDefault(token, Set.of()))));
        boolean raw = row.raw() != null;
        // Whoever has the same name keeps their own documents; in a note of ours a name is reason enough.
        perhaps.removeIf(
                words -> texts.stream().noneMatch(text -> words.toldIn(text) || (!raw && words.isNamed(text))));
        return perhaps;
    }

    /** Reads every raw document since a moment, oldest first. */
    void eachRaw(MerchantId merchant, Instant since, BiConsumer<Keeping, Row> reader) {
        each(merchant, since, keeping -> !keeping.all(Trait.RAW).isEmpty(), reader);
    }

    private void each(MerchantId merchant, Instant since, Predicate<Keeping> which, BiConsumer<Keeping, Row> reader) {
        for (Keeping keeping : redactor.keepings()) {
            if (keeping.isSearched() && which.test(keeping)) {
                String time = Moments.toSql(since).toString();
                List<String> after = List.of();
                while (true) {
                    List<Row> page = page(merchant, keeping, time, after);
                    page.forEach(row -> reader.accept(keeping, row));
                    if (page.size() < PAGE) {
                        break;
                    }
                    time = page.getLast().time();
                    after = page.getLast().key();
                }
            }
        }
    }

    private List<Row> page(MerchantId merchant, Keeping keeping, String time, List<String> after) {
        String keys = Stream.concat(Stream.of(keeping.time()), keeping.key().stream())
                .map(column -> "t." + column)
                .collect(Collectors.joining(", "));
        Map<String, String> types = shapes.types(keeping.table());
        String mark = after.isEmpty()
                ? "t." + keeping.time() + " >= ?::timestamptz"
                : "(" + keys + ") > (?::timestamptz, "
                        + keeping.key().stream()
                                .map(column -> "?::" + types.get(column))
                                .collect(Collectors.joining(", "))
                        + ")";
        List<Object> parameters = new ArrayList<>(List.of(merchant.value(), time));
        parameters.addAll(after);
        return jdbc.query(
                select(keeping) + " where t.merchant_id = ? and " + mark + " and (" + keeping.among() + ") order by "
                        + keys + " limit " + PAGE,
                (row, index) -> row(keeping, row),
                parameters.toArray());
    }

    private static List<String> columns(Keeping keeping) {
        return keeping.all(Trait.WORDS, Trait.INNER);
    }

    private static String select(Keeping keeping) {
        return "select "
                + Stream.of(keeping.key(), List.of(keeping.time()), columns(keeping))
                        .flatMap(Collection::stream)
                        .map(column -> "t." + column + "::text")
                        .collect(Collectors.joining(", "))
                + keeping.all(Trait.RAW).stream().map(column -> ", t." + column).collect(Collectors.joining())
                + " from " + keeping.table() + " t";
    }

    private static Row row(Keeping keeping, ResultSet row) throws SQLException {
        int keys = keeping.key().size();
        List<String> columns = columns(keeping);
        boolean raw = !keeping.all(Trait.RAW).isEmpty();
        return new Row(
                Redactor.texts(row, 1, keys).stream().map(String::valueOf).toList(),
                row.getString(keys + 1),
                Redactor.texts(row, keys + 2, columns.size()),
                raw ? row.getBytes(keys + 2 + columns.size()) : null);
    }

    /** Takes people out of what was found; answers how many rows of which table changed. Runs in its caller's transaction. */
    public Map<String, Integer> redact(MerchantId merchant, List<Found> found) {
        Map<String, Integer> counts = new TreeMap<>();
        byTable(found)
                .forEach((keeping, some) ->
                        counts.merge(keeping.table(), redact(merchant, keeping, some), Integer::sum));
        return counts;
    }

    /** What found rows say of these people, each with the moment it was written. */
    public List<Given> given(MerchantId merchant, List<Found> found) {
        List<Given> given = new ArrayList<>();
        byTable(found).forEach((keeping, some) -> {
            for (int i = 0; !keeping.inner() && i < some.size(); i += PAGE) {
                Map<List<String>, Set<Words>> people = people(some.subList(i, Math.min(i + PAGE, some.size())));
                for (Row row : rows(merchant, keeping, people.keySet(), "")) {
                    Set<Words> told = people.get(row.key());
                    List<String> said = told == null ? List.of() : said(keeping, row, told);
                    if (!said.isEmpty()) {
                        given.add(new Given(keeping, row.time(), said));
                    }
                }
            }
        });
        return given;
    }

    private static Map<List<String>, Set<Words>> people(List<Found> found) {
        Map<List<String>, Set<Words>> people = new HashMap<>();
        found.forEach(one -> people.computeIfAbsent(one.key(), unused -> new LinkedHashSet<>())
                .addAll(one.people()));
        return people;
    }

    private static Map<Keeping, List<Found>> byTable(List<Found> found) {
        return found.stream().collect(Collectors.groupingBy(Found::keeping, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<String> said(Keeping keeping, Row row, Set<Words> people) {
        byte[] raw = row.raw();
        if (raw != null) {
            return RawDocument.about(raw, people);
        }
        List<String> said = new ArrayList<>();
        List<String> columns = columns(keeping);
        List<String> inner = keeping.all(Trait.INNER);
        for (int i = 0; i < columns.size(); i++) {
            String text = row.texts().get(i);
            if (text != null && !text.isBlank() && !inner.contains(columns.get(i))) {
                said.add(text);
            }
        }
        return said;
    }

    private int redact(MerchantId merchant, Keeping keeping, List<Found> found) {
        Map<List<String>, Set<Words>> people = people(found);
        List<RowUpdate> texts = new ArrayList<>();
        Map<List<String>, byte[]> bodies = new LinkedHashMap<>();
        for (Row row : rows(merchant, keeping, people.keySet(), " for update")) {
            Set<Words> told = people.getOrDefault(row.key(), Set.of());
            byte[] raw = row.raw();
            byte[] after = raw == null ? null : RawDocument.without(raw, told);
            boolean whole = after != null && Arrays.equals(after, NOTE.getBytes(StandardCharsets.UTF_8));
            if (after != null) {
                bodies.put(row.key(), after);
            }
            texts.add(new RowUpdate(
                    row.key(),
                    row.texts().stream().map(text -> without(text, told, whole)).toList()));
        }
        shapes.update(merchant, keeping, columns(keeping), texts);
        bodies(merchant, keeping, bodies);
        return texts.size();
    }

    private static @Nullable String without(@Nullable String text, Set<Words> people, boolean whole) {
        if (text == null) {
            return null;
        }
        if (whole && text.startsWith("{")) {
            return "{}"; // the headers of a document that is gone
        }
        String left = text;
        for (Words words : people) {
            left = String.valueOf(Redactor.takenOut(left, words, List.of()));
        }
        return left;
    }

    /** Replaces raw documents. */
    void bodies(MerchantId merchant, Keeping keeping, Map<List<String>, byte[]> bodies) {
        List<Map.Entry<List<String>, byte[]>> all = List.copyOf(bodies.entrySet());
        for (String column : keeping.all(Trait.RAW)) {
            if (!all.isEmpty()) {
                String key = keeping.key().getFirst();
                jdbc.update(
                        "update %s t set %s = u.raw from unnest(?, ?) as u(key, raw) where t.merchant_id = ? and t.%s = u.key::%s"
                                .formatted(
                                        keeping.table(),
                                        column,
                                        key,
                                        shapes.types(keeping.table()).get(key)),
                        Columns.of(all)
                                .text(entry -> entry.getKey().getFirst())
                                .bytes(Map.Entry::getValue)
                                .value(merchant.value()));
            }
        }
    }

    private List<Row> rows(MerchantId merchant, Keeping keeping, Set<List<String>> keys, String lock) {
        String key = keeping.key().getFirst();
        return jdbc.query(
                select(keeping) + " where t.merchant_id = ? and t." + key + " = any(?::"
                        + shapes.types(keeping.table()).get(key) + "[]) and (" + keeping.among() + ") order by t." + key
                        + lock,
                Columns.of(List.copyOf(keys)).value(merchant.value()).text(List::getFirst),
                (row, index) -> row(keeping, row));
    }
}
