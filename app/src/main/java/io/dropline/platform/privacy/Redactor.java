package io.dropline.platform.privacy;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Takes people out of the rows of their orders, table by table as the modules declare them. A batch of orders costs a few statements a table. Runs
 * in its caller's transaction, which has locked the orders.
 */
@Component
public class Redactor {
    /** A row of an order as it was read. */
    private record Row(UUID order, List<String> key, List<@Nullable String> texts) {}

    private final JdbcTemplate jdbc;
    private final List<KeepsPersonal> keepers;
    private final TableShapes shapes;

    Redactor(JdbcTemplate jdbc, List<KeepsPersonal> keepers, TableShapes shapes) {
        this.jdbc = jdbc;
        this.keepers = keepers;
        this.shapes = shapes;
    }

    /** All tables that keep something of people. */
    public List<Keeping> keepings() {
        return keepers.stream().flatMap(keeper -> keeper.keeps().stream()).toList();
    }

    /** Those of the orders that still need their person. */
    public Set<UUID> busy(MerchantId merchant, List<UUID> orders) {
        Set<UUID> busy = new HashSet<>();
        keepers.forEach(keeper -> busy.addAll(keeper.busy(merchant, orders)));
        return busy;
    }

    /** Adds what is known of the people of these orders, by order. */
    public void know(MerchantId merchant, List<UUID> orders, Map<UUID, Words> known) {
        orders.forEach(order -> known.computeIfAbsent(order, unused -> new Words()));
        for (Keeping keeping : ofOrders()) {
            List<Keeping.Column> told = keeping.columns().stream()
                    .filter(column -> switch (column.trait()) {
                        case NAME, MAIL, PHONE, LINE, TOWN, POSTCODE, WORDS, INNER, NOTHING, KEY -> true;
                        case BLANK, BYTES, EMPTY, RAW, MOMENT, GIVEN -> false;
                    })
                    .toList();
            for (Row row : rows(
                    merchant, keeping, told.stream().map(Keeping.Column::name).toList(), orders)) {
                Words words = known.computeIfAbsent(row.order(), unused -> new Words());
                for (int i = 0; i < told.size(); i++) {
                    String value = row.texts().get(i);
                    words.add(told.get(i).trait(), value);
                    PersonalJson.read(value).ifPresent(json -> PersonalJson.gather(json, false, words));
                }
            }
        }
    }

    /** Takes the people out of the rows of these orders; answers how many rows of which table changed. */
    public Map<String, Integer> redact(MerchantId merchant, Map<UUID, Words> people, Instant now) {
        List<UUID> orders = List.copyOf(people.keySet());
        Map<String, Integer> counts = new TreeMap<>();
        for (Keeping keeping : ofOrders()) {
            int rewritten = rewrite(merchant, keeping, people, orders);
            int blanked = blank(merchant, keeping, orders, now);
            counts.merge(keeping.table(), Math.max(rewritten, blanked), Integer::sum);
        }
        keepers.forEach(keeper -> keeper.redacted(merchant, orders, now));
        return counts;
    }

    /** Raw documents were looked through. */
    public void lookedThrough(MerchantId merchant, Instant now) {
        keepers.forEach(keeper -> keeper.redacted(merchant, List.of(), now));
    }

    /** Raw documents that came since then may still be waiting to be read. */
    public Instant waitingSince(MerchantId merchant, Instant now) {
        return keepers.stream()
                .map(keeper -> keeper.waitingSince(merchant, now))
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    /** All orders of the people with these mail addresses were redacted. */
    public void forgotten(MerchantId merchant, Set<String> mails, Instant now) {
        if (!mails.isEmpty()) {
            keepers.forEach(keeper -> keeper.forgotten(merchant, mails, now));
        }
    }

    /** All orders of a store were redacted. */
    public void storeGone(MerchantId merchant, UUID store, Instant now) {
        keepers.forEach(keeper -> keeper.storeGone(merchant, store, now));
    }

    /** What is kept of these people, table by table: the values of a row by column. Texts only where they name them. */
    public Map<Keeping, List<Map<String, String>>> given(MerchantId merchant, Map<UUID, Words> people) {
        Map<Keeping, List<Map<String, String>>> given = new LinkedHashMap<>();
        for (Keeping keeping :
                ofOrders().stream().filter(keeping -> !keeping.inner()).toList()) {
            List<String> columns = keeping.all(
                    Trait.GIVEN,
                    Trait.NAME,
                    Trait.MAIL,
                    Trait.PHONE,
                    Trait.LINE,
                    Trait.TOWN,
                    Trait.POSTCODE,
                    Trait.WORDS,
                    Trait.BLANK,
                    Trait.NOTHING);
            given.put(
                    keeping,
                    rows(merchant, keeping, columns, List.copyOf(people.keySet())).stream()
                            .map(row -> named(keeping, columns, row, people.getOrDefault(row.order(), new Words())))
                            .toList());
        }
        return given;
    }

    private static Map<String, String> named(Keeping keeping, List<String> columns, Row row, Words words) {
        List<String> texts = keeping.all(Trait.WORDS);
        List<String> always = keeping.all(Trait.GIVEN);
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = row.texts().get(i);
            String column = columns.get(i);
            boolean silent = texts.contains(column)
                    && !always.contains(column)
                    && Objects.equals(value, takenOut(value, words, keeping.cuts()));
            if (value != null && !value.isBlank() && !silent) {
                named.put(column, value);
            }
        }
        return named;
    }

    private List<Keeping> ofOrders() {
        return keepings().stream().filter(keeping -> !keeping.isSearched()).toList();
    }

    private List<Row> rows(MerchantId merchant, Keeping keeping, List<String> columns, List<UUID> orders) {
        if (columns.isEmpty() || orders.isEmpty()) {
            return List.of();
        }
        String selected = Stream.concat(keeping.key().stream(), columns.stream())
                .map(column -> "t." + column + "::text")
                .collect(Collectors.joining(", "));
        int keys = keeping.key().size();
        return jdbc.query(
                "select %s as privacy_order, %s from %s where t.merchant_id = ? and %s = any(?) and (%s) order by %s"
                        .formatted(
                                keeping.order(),
                                selected,
                                keeping.from(),
                                keeping.order(),
                                keeping.among(),
                                order(keeping)),
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                (row, index) -> new Row(
                        Moments.uuid(row, "privacy_order"),
                        texts(row, 2, keys).stream().map(String::valueOf).toList(),
                        texts(row, 2 + keys, columns.size())));
    }

    private static String order(Keeping keeping) {
        return keeping.key().stream().map(column -> "t." + column).collect(Collectors.joining(", "));
    }

    static List<@Nullable String> texts(ResultSet row, int from, int count) throws SQLException {
        List<@Nullable String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(row.getString(from + i));
        }
        return texts;
    }

    private int rewrite(MerchantId merchant, Keeping keeping, Map<UUID, Words> people, List<UUID> orders) {
        List<String> columns = keeping.all(Trait.WORDS, Trait.INNER);
        List<RowUpdate> changed = new ArrayList<>();
        for (Row row : rows(merchant, keeping, columns, orders)) {
            Words words = people.getOrDefault(row.order(), new Words());
            List<@Nullable String> after = row.texts().stream()
                    .map(text -> takenOut(text, words, keeping.cuts()))
                    .toList();
            if (!after.equals(row.texts())) {
                changed.add(new RowUpdate(row.key(), after));
            }
        }
        shapes.update(merchant, keeping, columns, changed);
        return changed.size();
    }

    /** A text of this person's order without them: JSON stays JSON. */
    static @Nullable String takenOut(@Nullable String text, Words words, List<String> cuts) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        for (String beginning : cuts) {
            if (text.startsWith(beginning)) {
                return beginning + " " + Words.TAKEN_OUT;
            }
        }
        JsonNode json = PersonalJson.read(text).orElse(null);
        if (json == null) {
            return words.takenOut(text);
        }
        JsonNode before = json.deepCopy();
        JsonNode after = PersonalJson.takenOut(json, words::takenOut);
        return after.equals(before) ? text : after.toString();
    }

    private int blank(MerchantId merchant, Keeping keeping, List<UUID> orders, Instant now) {
        List<String> sets = new ArrayList<>();
        keeping.all(Trait.NAME, Trait.MAIL, Trait.PHONE, Trait.LINE, Trait.TOWN, Trait.POSTCODE, Trait.BLANK)
                .forEach(column -> sets.add(column + " = ''"));
        keeping.all(Trait.NOTHING, Trait.BYTES).forEach(column -> sets.add(column + " = null"));
        Map<String, String> types = shapes.types(keeping.table());
        keeping.all(Trait.EMPTY)
                .forEach(column ->
                        sets.add(column + (types.getOrDefault(column, "").startsWith("_") ? " = '{}'" : " = ''")));
        List<String> moments = keeping.all(Trait.MOMENT);
        moments.forEach(column -> sets.add(column + " = ?"));
        if (sets.isEmpty() || orders.isEmpty()) {
            return 0;
        }
        Columns<UUID> parameters = Columns.of(orders);
        IntStream.range(0, moments.size()).forEach(unused -> parameters.at(now));
        String[] through = keeping.through().split(" on ", 2);
        return jdbc.update(
                "update %s t set %s %s where t.merchant_id = ? and %s = any(?) and (%s) %s"
                        .formatted(
                                keeping.table(),
                                String.join(", ", sets),
                                keeping.through().isEmpty() ? "" : "from " + through[0],
                                keeping.order(),
                                keeping.among(),
                                keeping.through().isEmpty() ? "" : "and " + through[1]),
                parameters.value(merchant.value()).uuid(id -> id));
    }
}
