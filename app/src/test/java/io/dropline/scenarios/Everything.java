package io.dropline.scenarios;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the database holds, whatever table it is in: looked through for words, and compared row by row. */
final class Everything {
    /** A table with its columns that can hold words. */
    record Table(String name, List<String> columns, boolean ofMerchants) {}

    private static final Pattern BASE64 = Pattern.compile("(?:[A-Za-z0-9+/_-]{24,}={0,2}[\\r\\n]*)+");
    private static final Pattern QUOTED = Pattern.compile("=([0-9A-F]{2})");

    private final JdbcClient jdbc;

    private final UUID merchant;

    /** Of this merchant, and of nobody in particular. */
    Everything(JdbcClient jdbc, UUID merchant) {
        this.jdbc = jdbc;
        this.merchant = merchant;
    }

    private String whose(Table table) {
        return table.ofMerchants() ? "merchant_id = '" + merchant + "'" : "true";
    }

    /** Every table with every column of text, JSON, bytes, or a list of them. */
    List<Table> tables() {
        return jdbc.sql("""
                select c.table_name, array_agg(c.column_name::text order by c.ordinal_position) as columns,
                    exists (select 1 from information_schema.columns m where m.table_schema = c.table_schema and m.table_name = c.table_name
                        and m.column_name = 'merchant_id') as of_merchants
                from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                where c.table_schema = current_schema() and c.udt_name in ('text', 'varchar', 'bpchar', 'json', 'jsonb', 'xml', 'bytea', '_text',
                    '_varchar', '_jsonb', '_json', '_bytea', 'name', 'citext', 'hstore', 'tsvector')
                group by c.table_schema, c.table_name order by c.table_name""")
                .query((row, index) -> new Table(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray()), row.getBoolean(3)))
                .list();
    }

    /** A postcode: five digits may stand in any id by chance. */
    private static final Pattern SHORT = Pattern.compile("\\d{1,5}");

    private static Pattern alone(String digits) {
        return Pattern.compile("(?<![\\p{Alnum}/+=])" + digits + "(?![\\p{Alnum}/+=])");
    }

    /** Where any of these words stands, as "table.column: word"; in bytes also where they are encoded. */
    Set<String> holding(List<String> words) {
        TreeSet<String> found = new TreeSet<>();
        for (Table table : tables()) {
            for (String column : table.columns()) {
                jdbc.sql("select \"%s\" from \"%s\" where \"%s\" is not null and %s"
                                .formatted(column, table.name(), column, whose(table)))
                        .query(row -> {
                            Object value = row.getObject(1);
                            String text = value instanceof byte[] bytes
                                    ? new String(bytes, StandardCharsets.UTF_8)
                                    : row.getString(1);
                            String whole = text + decoded(text);
                            String all = plain(whole);
                            words.stream()
                                    .filter(word -> SHORT.matcher(word).matches()
                                            ? alone(word).matcher(whole).find()
                                            : all.contains(plain(word)))
                                    .forEach(word -> found.add(table.name() + "." + column + ": " + word));
                        });
            }
        }
        return found;
    }

    /** Every row of every table, by table and primary key. */
    Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        List<String> names = jdbc.sql("""
                select table_name::text from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'
                order by 1""").query(String.class).list();
        for (String table : names) {
            List<String> key =
                    jdbc.sql("""
                    select a.attname::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                    where i.indrelid = ?::regclass and i.indisprimary order by 1""").param("\"" + table + "\"").query(String.class).list();
            String by = key.isEmpty() ? "md5(t::text)" : "concat_ws('/', t." + String.join(", t.", key) + ")";
            String bytes = jdbc
                    .sql(
                            "select column_name from information_schema.columns where table_name = ? and udt_name = 'bytea'")
                    .param(table)
                    .query(String.class)
                    .list()
                    .stream()
                    .map(column -> " || coalesce(encode(t.\"" + column + "\", 'escape'), '')")
                    .collect(Collectors.joining());
            jdbc.sql("select %s, t::text %s from \"%s\" t where coalesce(to_jsonb(t) ->> 'merchant_id', ?) = ?"
                            .formatted(by, bytes, table))
                    .params(merchant.toString(), merchant.toString())
                    .query(row -> {
                        rows.put(table + "/" + row.getString(1), row.getString(2));
                    });
        }
        return rows;
    }

    /** Of what was found, the columns in which it stands: "customer_order.ship_name". */
    static Set<String> columns(Set<String> found) {
        Set<String> columns = new TreeSet<>();
        found.forEach(one -> columns.add(one.replaceFirst(":.*", "")));
        return columns;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String decoded(String text) {
        StringBuilder all = new StringBuilder();
        Matcher base64 = BASE64.matcher(text);
        while (base64.find()) {
            String run =
                    base64.group().replaceAll("[\\r\\n=]", "").replace('-', '+').replace('_', '/');
            String whole = run.substring(0, run.length() - (run.length() % 4 == 1 ? 1 : 0));
            all.append('\n').append(new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8));
        }
        all.append('\n')
                .append(QUOTED.matcher(text.replaceAll("=\\r?\\n", ""))
                        .replaceAll(match -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(match.group(1), 16)))));
        return all.toString();
    }
}
